@NullMarked
package org.signpost.desk;

import org.jspecify.annotations.NullMarked;
