package org.signpost.desk.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.CommentSnippets;
import org.signpost.desk.Lane;
import org.signpost.desk.NextDeadline;
import org.signpost.triage.Assessment;
import org.signpost.triage.TopicScore;

/**
 * One comment in a list; personal data is masked.
 *
 * @param lane where it waits, or null where it is not in the queue
 * @param post the title of the page that it stands under
 * @param snippet the sentence that asks, else the beginning
 * @param deadline see {@link NextDeadline}
 * @param entry the question of the entry that the draft links, or null where there is no draft
 */
public record CommentCard(
        long id,
        String author,
        @Nullable Lane lane,
        String post,
        Instant waitingSince,
        boolean urgent,
        boolean sure,
        String snippet,
        List<TopicScore> topics,
        @Nullable String deadline,
        @Nullable String entry) {
    static CommentCard of(QueueRepository.CardRow row, Assessment assessment, LocalDate today) {
        return new CommentCard(
                row.id().value(),
                row.author(),
                row.lane(),
                row.post(),
                row.waitingSince(),
                row.urgent(),
                row.sure(),
                CommentSnippets.of(row.text(), assessment),
                assessment.topics(),
                NextDeadline.words(assessment, today),
                row.entry());
    }

    /** Where a click leads. */
    public String address() {
        return "/desk/" + id + (lane == null ? "" : "?lane=" + lane.slug());
    }

    /** "2026-11-02". */
    public String day() {
        return waitingSince.toString().substring(0, 10);
    }
}
