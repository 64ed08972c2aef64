package org.signpost.gaps;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DecisionKind;

/** Numbers and times as people say them. */
final class GapWords {
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    private GapWords() {}

    /** "9 people asked, last 2 days ago". */
    static String asked(int people, @Nullable Instant last, Instant now) {
        if (people == 0 || last == null) {
            return "Nobody waits here now";
        }
        return count(people, "person", "people") + " asked, last " + ago(last, now);
    }

    /** "7 comments got drafts, 2 people still wait". */
    static String answered(int drafts, int people) {
        String wait = people == 1 ? "1 person still waits" : people + " people still wait";
        return count(drafts, "comment", "comments")
                + (drafts == 1 ? " got a draft" : " got drafts")
                + (people == 0 ? ", nobody waits any more" : ", " + wait);
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static String ago(Instant then, Instant now) {
        long days = Math.max(0, Duration.between(then, now).toDays());
        if (days == 0) {
            return "today";
        }
        if (days < 2 * MONTH) {
            return days == 1 ? "1 day ago" : days + " days ago";
        }
        return days < 2 * YEAR ? days / MONTH + " months ago" : days / YEAR + " years ago";
    }

    static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** What staff did about a comment, in words, or null while it waits. */
    static @Nullable String decision(@Nullable DecisionKind kind) {
        return switch (kind) {
            case null -> null;
            case ESCALATED -> "passed to the legal team";
            case SNOOZED -> "put off";
            case BY_HAND -> "answered by hand";
            case NO_REPLY -> "closed without a reply";
            case APPROVED, EDITED, OTHER_ENTRY -> "answered";
        };
    }
}
