@NullMarked
package org.signpost.learn.triage;

import org.jspecify.annotations.NullMarked;
