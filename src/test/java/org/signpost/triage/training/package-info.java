@NullMarked
package org.signpost.triage.training;

import org.jspecify.annotations.NullMarked;
