@NullMarked
package org.signpost.triage.rules.personal;

import org.jspecify.annotations.NullMarked;
