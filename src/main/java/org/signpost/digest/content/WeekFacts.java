package org.signpost.digest.content;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.digest.DigestSchedule.Period;
import org.signpost.gaps.WaitingGaps.WaitingGap;
import org.signpost.publish.SweepKey;

/**
 * The facts of one digest, before they are put into words. Texts of comments are masked already.
 *
 * @param urgent comments of the period that were marked urgent, and older ones that still wait
 * @param escalated questions that wait for the legal team, and were not answered on their website, whenever they were passed on, oldest first
 * @param gaps questions of the period, and older ones that still wait, that no entry answers, in
 *     groups; those that most people ask lately first
 * @param outdated current entries past their review date, oldest first
 * @param changed entries whose old answer is wrong now and which posted replies had relied on, most replies first; each
 *     until somebody has decided about all of them
 * @param unconfirmed current entries with claims whose sources nobody has opened, oldest first; they wait for no one
 * @param topics how many questions of the period named each topic, most first
 */
public record WeekFacts(
        Period period,
        UrgentComments urgent,
        FirstOfMany<EscalatedComment> escalated,
        FirstOfMany<WaitingGap> gaps,
        FirstOfMany<OutdatedEntry> outdated,
        FirstOfMany<ChangedEntry> changed,
        FirstOfMany<UnconfirmedEntry> unconfirmed,
        List<TopicCount> topics,
        WeekCounts counts) {
    public WeekFacts {
        topics = List.copyOf(topics);
    }

    /** How many things need the legal team; of urgent comments, those that nobody has handled. */
    int needingLegal() {
        return escalated.total() + gaps.total() + outdated.total() + changed.total() + urgentWaiting();
    }

    /** Urgent comments that nobody has handled yet, shown or not. */
    int urgentWaiting() {
        return urgent.handled().getOrDefault(Handling.WAITING, 0);
    }

    /**
     * The first of many.
     *
     * @param total how many there are, shown or not
     */
    public record FirstOfMany<T>(List<T> shown, int total) {
        public FirstOfMany {
            shown = List.copyOf(shown);
            if (total < shown.size()) {
                throw new IllegalArgumentException("more shown than there are: " + shown.size() + " of " + total);
            }
        }
    }

    /**
     * A piece of a comment that may leave the desk.
     *
     * @param text masked and cut
     * @param post the title of the page that it stands under
     * @param written when it was written, where its source says
     */
    record Excerpt(
            long commentId,
            String text,
            String post,
            Instant arrived,
            @Nullable Instant written) {}

    public record UrgentComment(Excerpt comment, Handling handling) {}

    /**
     * @param shown those that wait first
     * @param handled how many there are of each, shown or not
     */
    public record UrgentComments(List<UrgentComment> shown, Map<Handling, Integer> handled) {
        public UrgentComments {
            shown = List.copyOf(shown);
            handled = Map.copyOf(handled);
        }

        FirstOfMany<UrgentComment> listed() {
            return new FirstOfMany<>(
                    shown, handled.values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    /** @param reason as the staffer wrote it, masked, or empty */
    public record EscalatedComment(Excerpt comment, Instant since, String reason) {}

    /** @param languages codes of those in which it is past that date, such as {@code en, es} */
    public record OutdatedEntry(String slug, String question, LocalDate reviewBy, String languages) {}

    /**
     * An entry of which readers are told that it is unconfirmed.
     *
     * @param languages codes of those in which it is, such as {@code en, es}
     */
    public record UnconfirmedEntry(String slug, String question, LocalDate reviewed, String languages) {}

    /**
     * @param waiting how many posted replies relied on the old answer and wait for a decision
     * @param done about how many somebody has decided
     * @param since the day from which the old answer is wrong
     * @param what as the author of the newer version wrote it, masked, or empty
     */
    public record ChangedEntry(
            SweepKey sweep, String question, long waiting, long done, LocalDate since, String what) {}

    /** @param topic a slug, or empty for questions that name none */
    @Introspected
    public record TopicCount(String topic, int questions) {}

    /**
     * What happened to the comments of the period.
     *
     * @param questions those that needed an answer
     * @param waiting those that nobody has handled, whenever they came
     * @param unread those that triage has not read, whenever they came
     */
    @Introspected
    public record WeekCounts(int comments, int questions, int answered, int closed, int waiting, int unread) {}

    /** How far staff have come with a comment; what needs somebody most comes first. */
    public enum Handling {
        WAITING,
        SNOOZED,
        PASSED_ON,
        APPROVED,
        ANSWERED,
        CLOSED
    }
}
