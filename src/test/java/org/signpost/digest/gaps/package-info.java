@NullMarked
package org.signpost.digest.gaps;

import org.jspecify.annotations.NullMarked;
