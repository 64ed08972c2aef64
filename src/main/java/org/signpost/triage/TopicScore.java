package org.signpost.triage;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A topic that passed its threshold.
 *
 * @param confidence calibrated probability, 0 to 1
 * @param word the same in a word
 */
@Serdeable
public record TopicScore(Topic topic, double confidence, Confidence word) {}
