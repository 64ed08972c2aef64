@NullMarked
package org.signpost.digest;

import org.jspecify.annotations.NullMarked;
