/**
 * What in a text speaks of something dangerous that is near, going by words and dates alone: detained, a court date, removal,
 * a departure, danger, self-harm. The trained model weighs it. No tables.
 */
@NullMarked
package org.signpost.triage.rules.urgency;

import org.jspecify.annotations.NullMarked;
