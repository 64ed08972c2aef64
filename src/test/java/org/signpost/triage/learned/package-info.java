@NullMarked
package org.signpost.triage.learned;

import org.jspecify.annotations.NullMarked;
