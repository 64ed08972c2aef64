@NullMarked
package org.signpost.triage.likeness;

import org.jspecify.annotations.NullMarked;
