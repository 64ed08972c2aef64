@NullMarked
package org.signpost;

import org.jspecify.annotations.NullMarked;
