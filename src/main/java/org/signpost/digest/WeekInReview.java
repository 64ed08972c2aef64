package org.signpost.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The facts of one digest, before they are put into words. Texts of comments are masked and cut already.
 *
 * @param urgent comments of the period that were marked urgent
 * @param escalated questions that wait for the legal team, whenever they were passed on, oldest first
 * @param gaps questions of the period that no entry answers, by topic, most people first
 * @param outdated current entries past their review date, oldest first
 * @param topics how many questions of the period named each topic, most first
 */
record WeekInReview(
        Period period,
        Listed<Urgent> urgent,
        Listed<Escalated> escalated,
        Listed<Gap> gaps,
        Listed<Outdated> outdated,
        List<TopicCount> topics,
        Counts counts) {
    WeekInReview {
        topics = List.copyOf(topics);
    }

    /** A week in which nothing happened. */
    static WeekInReview empty(Period period) {
        return new WeekInReview(
                period,
                Listed.none(),
                Listed.none(),
                Listed.none(),
                Listed.none(),
                List.of(),
                new Counts(0, 0, 0, 0, 0));
    }

    /** How many things need the legal team: what was passed on, gaps, entries to review, and urgent ones still waiting. */
    int needingLegal() {
        return escalated.total() + gaps.total() + outdated.total() + urgentWaiting();
    }

    /** Urgent comments that nobody has handled yet. */
    int urgentWaiting() {
        return (int) urgent.shown().stream()
                .filter(item -> item.handling() == Handling.WAITING)
                .count();
    }

    /**
     * The first of many.
     *
     * @param total how many there are, shown or not
     */
    record Listed<T>(List<T> shown, int total) {
        Listed {
            shown = List.copyOf(shown);
            if (total < shown.size()) {
                throw new IllegalArgumentException("more shown than there are: " + shown.size() + " of " + total);
            }
        }

        static <T> Listed<T> none() {
            return new Listed<>(List.of(), 0);
        }

        static <T> Listed<T> all(List<T> items) {
            return new Listed<>(items, items.size());
        }
    }

    /**
     * A piece of a comment that may leave the desk.
     *
     * @param text masked and cut
     * @param post the title of the page that it stands under
     */
    record Excerpt(long commentId, String text, String post, Instant arrived) {}

    record Urgent(Excerpt comment, Handling handling) {}

    /** @param reason as the staffer wrote it, masked, or empty */
    record Escalated(Excerpt comment, Instant since, String reason) {}

    /**
     * Questions of one topic that no entry answers.
     *
     * @param topic a slug, or empty where triage found none
     * @param people how many asked
     */
    record Gap(String topic, int people, List<Excerpt> examples) {
        Gap {
            examples = List.copyOf(examples);
        }
    }

    record Outdated(String slug, String question, LocalDate reviewBy) {}

    record TopicCount(String topic, int questions) {}

    /** What happened to the comments of the period; {@code questions} are those that needed an answer. */
    record Counts(int comments, int questions, int answered, int closed, int waiting) {}
}
