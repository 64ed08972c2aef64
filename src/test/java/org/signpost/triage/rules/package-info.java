@NullMarked
package org.signpost.triage.rules;

import org.jspecify.annotations.NullMarked;
