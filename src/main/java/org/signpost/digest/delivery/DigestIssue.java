package org.signpost.digest.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.signpost.digest.IsoWeek;

/**
 * The digest of one list and week, without its text.
 *
 * @param isoWeek such as {@code 2026-W47}
 * @param late whether it was written down long after it was due
 * @param sent how many recipients have it
 * @param waiting to how many it is on its way
 * @param failed how many it did not reach
 */
@MappedEntity("digest_run")
record DigestIssue(
        @Id long id,
        String isoWeek,
        Instant dueAt,
        State state,
        boolean late,
        String subject,
        int sent,
        int waiting,
        int failed) {
    IsoWeek week() {
        return IsoWeek.parse(isoWeek).orElseThrow();
    }

    enum State {
        /** Written down; nothing has gone out. */
        PLANNED,
        /** Some recipients may have it. */
        SENDING,
        /** Everyone has it who can get it. */
        SENT,
        /** It was never sent: nobody was on the list, or nothing could be sent for too long. */
        MISSED
    }
}
