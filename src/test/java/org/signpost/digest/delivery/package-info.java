@NullMarked
package org.signpost.digest.delivery;

import org.jspecify.annotations.NullMarked;
