@NullMarked
package org.signpost.triage.rules.date;

import org.jspecify.annotations.NullMarked;
