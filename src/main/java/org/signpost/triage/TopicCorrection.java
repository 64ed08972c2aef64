package org.signpost.triage;

import java.time.Instant;
import java.util.List;

/**
 * What a person said a comment is about, in place of what triage or another person had found. It holds for one revision of
 * the comment until the next correction.
 *
 * @param before the topics that held until then; the same as {@code after} where the person confirmed them
 * @param after may be empty
 * @param accountId of the member of staff
 * @param correctedBy that person's name at that time
 */
public record TopicCorrection(
        long id,
        int revision,
        List<Topic> before,
        List<Topic> after,
        long accountId,
        String correctedBy,
        Instant correctedAt) {
    public TopicCorrection {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
