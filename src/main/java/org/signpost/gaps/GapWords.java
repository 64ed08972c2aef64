package org.signpost.gaps;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DecisionKind;

/** Numbers, times and states as people say them, from {@code gaps.properties}. */
final class GapWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("gaps");
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    private GapWords() {}

    static String of(String key, Object... arguments) {
        return String.format(Locale.ROOT, WORDS.getString(key), arguments);
    }

    /** The words for one, or for another number. */
    private static String counted(String key, long number) {
        return of(number == 1 ? key + ".one" : key + ".many", number);
    }

    /** "9 people asked, last 2 days ago". */
    static String asked(int people, @Nullable Instant last, Instant now) {
        return people == 0 || last == null ? of("asked.none") : counted("asked", people) + ago(last, now);
    }

    /** "7 comments got drafts, 2 people still wait". */
    static String answered(int drafts, int people) {
        return counted("drafts", drafts) + (people == 0 ? of("wait.none") : counted("wait", people));
    }

    static String ago(Instant then, Instant now) {
        long days = Math.max(0, Duration.between(then, now).toDays());
        if (days < 2 * MONTH) {
            return days == 0 ? of("ago.today") : counted("ago.days", days);
        }
        return days < 2 * YEAR ? of("ago.months", days / MONTH) : of("ago.years", days / YEAR);
    }

    static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    /** What staff did about a comment, or null while it waits. */
    static @Nullable String decision(@Nullable DecisionKind kind) {
        return kind == null ? null : of("decision." + kind);
    }
}
