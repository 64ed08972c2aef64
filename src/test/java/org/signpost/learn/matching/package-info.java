@NullMarked
package org.signpost.learn.matching;

import org.jspecify.annotations.NullMarked;
