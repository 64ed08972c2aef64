@NullMarked
package org.signpost.learn.decision;

import org.jspecify.annotations.NullMarked;
