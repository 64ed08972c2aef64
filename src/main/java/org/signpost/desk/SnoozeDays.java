package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a comment that was put off comes back: at the beginning of a day. */
@Singleton
final class SnoozeDays {
    private final Clock clock;

    SnoozeDays(Clock clock) {
        this.clock = clock;
    }

    /** {@code tomorrow}, {@code week} (next Monday) or a date within a year; empty for anything else. */
    Optional<Instant> instant(@Nullable String until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return switch (until) {
            case null -> Optional.empty();
            case "tomorrow" -> Optional.of(start(today.plusDays(1)));
            case "week" -> Optional.of(start(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
            default ->
                date(until)
                        .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(1)))
                        .map(this::start);
        };
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
