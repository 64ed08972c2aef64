package org.signpost.gaps;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
        @Nullable String entry) {

    /** Whether it is closed for a reason that ends where so many people ask. */
    boolean opensAgain(int people) {
        return reason != null && peopleThen != null && reason.opensAgain(peopleThen, people);
    }

    public enum State {
        OPEN,
        CLOSED,
        MERGED
    }

    /**
     * Why no entry is written for a group. What is asked later still joins it. A group that was closed because too few asked
     * opens again when twice as many people have, and at least three more; the others stay closed until a person opens them.
     */
    public enum CloseReason {
        NOT_OURS,
        ELSEWHERE,
        TOO_FEW;

        private static final int AT_LEAST_MORE = 3;

        public String words() {
            return GapWords.of("reason." + this);
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<CloseReason> ofSlug(@Nullable String slug) {
            return Arrays.stream(values())
                    .filter(reason -> reason.slug().equals(slug))
                    .findFirst();
        }

        /** Whether a group opens again that had {@code then} people when it was closed. */
        boolean opensAgain(int then, int now) {
            return this == TOO_FEW && now >= Math.max(2 * then, then + AT_LEAST_MORE);
        }
    }
}
