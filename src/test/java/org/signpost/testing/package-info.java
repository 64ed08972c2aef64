@NullMarked
package org.signpost.testing;

import org.jspecify.annotations.NullMarked;
