package org.signpost.digest.gaps;

import java.time.Instant;
import java.util.List;

/**
 * A group as the weekly e-mail tells of it; everything that commenters wrote is masked.
 *
 * @param topic a slug, or empty where triage found none
 * @param people how many different people ask
 * @param examples of different words, the newest first
 */
public record WaitingGap(long id, String topic, int people, List<Example> examples) {
    public WaitingGap {
        examples = List.copyOf(examples);
    }

    /** A question of the group. */
    public record Example(long comment, String asks, Instant askedAt) {}
}
