/**
 * Whether a text certainly speaks of something dangerous that is near, going by words and dates alone: detained, a court
 * date, removal, a departure within days, danger, self-harm. It errs towards urgent; the trained model stands beside it.
 * No tables.
 */
@NullMarked
package org.signpost.triage.rules.urgency;

import org.jspecify.annotations.NullMarked;
