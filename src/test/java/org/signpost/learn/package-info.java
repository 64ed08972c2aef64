@NullMarked
package org.signpost.learn;

import org.jspecify.annotations.NullMarked;
