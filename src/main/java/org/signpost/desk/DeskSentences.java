package org.signpost.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SourceStatus;
import org.signpost.faq.RelianceProblem;
import org.signpost.staff.AccountId;
import org.signpost.staff.Staffer;

/** What the desk says to people about each other. */
public final class DeskSentences {
    public static final String CHANGED =
            "The comment was changed on its website since you opened it. Read it once more.";

    private DeskSentences() {}

    /** "Maria approved this 4 seconds ago." */
    public static String overtaken(Optional<Decision> live, Staffer reader, Instant now) {
        return live.map(decision -> subject(decision.decidedBy(), decision.accountId(), reader) + " "
                        + decision.kind().words() + " this " + ago(decision.decidedAt(), now)
                        + ". Nothing else was changed.")
                .orElse("This was taken back into the queue since you opened it. Look once more.");
    }

    public static String tooLate(Decision decision) {
        if (decision.undoneAt() != null) {
            return decision.undoneBy() + " has undone this already.";
        }
        return decision.replacedBy() != null
                ? "Another decision has taken its place since. Undo that one first."
                : "The time for undoing is over: the reply is on its way. You can withdraw it under Replies.";
    }

    /** "4 seconds ago". */
    public static String ago(Instant then, Instant now) {
        Duration time = Duration.between(then, now);
        return time.toSeconds() < 1 ? "just now" : span(time) + " ago";
    }

    /** What became of a comment that its website hides, as a sentence; null where it does not. */
    public static @Nullable String gone(SourceStatus status) {
        return switch (status) {
            case APPROVED, HELD -> null;
            case SPAM -> "It was marked as spam on the website.";
            case TRASHED -> "It was put in the trash on the website, or its page is not public there any more.";
            case DELETED -> "It was deleted on the website.";
        };
    }

    /** The same in two or three words. */
    public static @Nullable String goneWords(SourceStatus status) {
        return switch (status) {
            case APPROVED, HELD -> null;
            case SPAM -> "marked as spam on the website";
            case TRASHED -> "taken off the website";
            case DELETED -> "deleted on the website";
        };
    }

    /** What happened to an entry that a text relies on, and what to do. */
    public static String noLongerRight(RelianceProblem problem) {
        return switch (problem) {
            case RelianceProblem.Wrong(String _, String question, LocalDate since, int _) ->
                "The entry “" + question + "” changed on " + since
                        + ", and what it said before is wrong. Nothing was approved. The draft is new: read it, and"
                        + " change what you typed where it follows the old answer.";
            case RelianceProblem.Expired(String _, String question, LocalDate since) ->
                "The entry “" + question + "” needs legal review since " + since
                        + ". Nothing was approved. Pass the comment on to the legal team, or write by hand without that"
                        + " entry.";
        };
    }

    /** "4 seconds". */
    public static String span(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        if (seconds < 60) {
            return count(seconds, "second");
        }
        if (seconds < 3600) {
            return count(seconds / 60, "minute");
        }
        return seconds < 86_400 ? count(seconds / 3600, "hour") : count(seconds / 86_400, "day");
    }

    /** The same in the room of a list: "26 min", "3 h", "2 d". */
    public static String shortSpan(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < 1440 ? minutes / 60 + " h" : minutes / 1440 + " d";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** "You" to whoever did it, the name to all others. */
    public static String subject(String name, AccountId account, Staffer reader) {
        return account.equals(reader.id()) ? "You" : name;
    }
}
