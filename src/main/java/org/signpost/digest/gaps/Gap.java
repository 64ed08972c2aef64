package org.signpost.digest.gaps;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group of questions that no entry answers.
 *
 * @param topic a slug, or empty where triage found none
 * @param title the most central question, masked and short
 * @param reason why it is closed, or null
 * @param mergedInto the group that its questions stand in now, or null
 * @param proposal the text that is being or was written for it, or null
 * @param entry the slug of the entry that came of it, or null
 */
@MappedEntity("digest_gap")
public record Gap(
        @Id GapId id,
        String language,
        String topic,
        String title,
        State state,
        @Nullable CloseReason reason,
        String note,
        @Nullable Integer peopleThen,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable GapId mergedInto,
        @Nullable Long proposal,
        @Nullable String entry,
        @Nullable Instant answeredAt) {

    /** How a group stands. */
    public enum State {
        /** It waits for an entry, or one answers it already. */
        OPEN,
        /** No entry is to be written. */
        CLOSED,
        /** Its questions stand in another group. */
        MERGED
    }
}
