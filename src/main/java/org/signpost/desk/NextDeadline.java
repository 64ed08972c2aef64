package org.signpost.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Assessment;
import org.signpost.triage.Deadline;

/** Counts the days to the first date that a comment names and that is still to come. */
public final class NextDeadline {
    private NextDeadline() {}

    /** "in 3 days (2026-11-05)", or null where the text names no date that is still to come. */
    public static @Nullable String words(Assessment assessment, LocalDate today) {
        return next(assessment, today)
                .map(date -> until(today, date) + " (" + date + ")")
                .orElse(null);
    }

    /** The same in the room of a list: "in 3 days". */
    public static @Nullable String shortly(Assessment assessment, LocalDate today) {
        return next(assessment, today).map(date -> until(today, date)).orElse(null);
    }

    private static Optional<LocalDate> next(Assessment assessment, LocalDate today) {
        return assessment.deadlines().stream()
                .map(Deadline::date)
                .filter(date -> !date.isBefore(today))
                .min(LocalDate::compareTo);
    }

    private static String until(LocalDate today, LocalDate date) {
        long days = ChronoUnit.DAYS.between(today, date);
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
