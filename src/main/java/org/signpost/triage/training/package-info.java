/**
 * Training and measuring: labelled texts, the maximum entropy trainer, cross-validation, calibration, thresholds by cost,
 * and the reports on them. Nothing here is needed to assess a comment. No tables.
 */
@NullMarked
package org.signpost.triage.training;

import org.jspecify.annotations.NullMarked;
