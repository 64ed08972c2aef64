@NullMarked
package org.signpost.desk.comment;

import org.jspecify.annotations.NullMarked;
