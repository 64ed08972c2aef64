@NullMarked
package org.signpost.gaps;

import org.jspecify.annotations.NullMarked;
