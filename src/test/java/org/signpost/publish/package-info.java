@NullMarked
package org.signpost.publish;

import org.jspecify.annotations.NullMarked;
