@NullMarked
package org.signpost.comment;

import org.jspecify.annotations.NullMarked;
