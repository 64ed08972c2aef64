package org.signpost.desk.decision;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.platform.web.FormText;

/**
 * Everything that the forms of one comment send.
 *
 * @param seen see {@link ScreenVersion}
 * @param lane where the person is working
 * @param by {@code hand} where a text did not begin as the draft
 * @param until a date
 * @param relies see {@link SourceVersions}; null where the form has no text
 * @param despite see {@link DecisionOutcome.DeadLink}
 */
@Serdeable
record CommentForm(
        @Nullable String seen,
        @Nullable String lane,
        @Nullable String text,
        @Nullable String by,
        @Nullable String insert,
        @Nullable String entry,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String until,
        @Nullable Long decision,
        @Nullable String relies,
        @Nullable String despite) {
    String insistence() {
        return Objects.requireNonNullElse(despite, "");
    }

    String words() {
        return FormText.clean(text);
    }

    ScreenVersion screen() {
        return ScreenVersion.parse(Objects.requireNonNullElse(seen, "")).orElse(ScreenVersion.NOTHING);
    }

    SourceVersions sourceVersions() {
        return SourceVersions.parse(relies);
    }

    boolean byHand() {
        return "hand".equals(by);
    }

    /**
     * When a comment that is put off comes back, at the beginning of a day: {@code tomorrow}, {@code week} (next Monday) or a
     * date within a year; empty for anything else.
     */
    Optional<Instant> snoozedUntil(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> day = switch (until) {
            case null -> Optional.empty();
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "week" -> Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            default -> date(until).filter(some -> some.isAfter(today) && some.isBefore(today.plusYears(1)));
        };
        return day.map(some -> some.atStartOfDay(clock.getZone()).toInstant());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
