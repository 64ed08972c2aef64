@NullMarked
package org.signpost.triage.rules.misconception;

import org.jspecify.annotations.NullMarked;
