@NullMarked
package org.signpost.triage.rules.urgency;

import org.jspecify.annotations.NullMarked;
