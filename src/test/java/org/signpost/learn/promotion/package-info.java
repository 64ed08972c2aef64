@NullMarked
package org.signpost.learn.promotion;

import org.jspecify.annotations.NullMarked;
