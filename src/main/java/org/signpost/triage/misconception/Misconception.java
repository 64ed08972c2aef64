package org.signpost.triage.misconception;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is known to be wrong.
 *
 * @param id the stable slug
 * @param wrong the sentence that says what is wrong with it, in English, for the staff
 * @param faq the slug of the FAQ entry that corrects it
 * @param from the first day on which it was wrong, or null where it always was
 * @param until the last day on which it was wrong, or null where it still is
 */
public record Misconception(
        String id,
        String wrong,
        String faq,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Wording> says) {
    public Misconception {
        says = List.copyOf(says);
    }

    /**
     * Whether it was wrong on this day. Where the day is unknown only what has always been wrong, or has become wrong for
     * good, counts.
     */
    public boolean wasWrongOn(@Nullable LocalDate day) {
        if (day == null) {
            return until == null;
        }
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
