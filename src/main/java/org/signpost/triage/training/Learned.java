package org.signpost.triage.training;

import org.signpost.triage.learned.LinearModel;

/**
 * A trained model and what its siblings said of the texts that they had not seen.
 *
 * @param heldOut one score for each example
 * @param sentences the score of each example's most asking sentence; the whole's where there is only one
 * @param yes one label for each example
 */
@SuppressWarnings("ArrayRecordComponent")
record Learned(Recipe recipe, LinearModel model, double[] heldOut, double[] sentences, boolean[] yes) {}
