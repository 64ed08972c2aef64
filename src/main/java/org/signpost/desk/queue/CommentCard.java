package org.signpost.desk.queue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.CommentSnippets;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.NextDeadline;
import org.signpost.triage.Assessment;

/** One comment in a list; personal data is masked. */
public record CommentCard(QueueRepository.CardRow row, Assessment assessment, LocalDate today) {
    public long id() {
        return row.id().value();
    }

    /** Where a click leads. */
    public String address() {
        return "/desk/" + id()
                + (row.lane() == null ? "" : "?lane=" + row.lane().slug());
    }

    /** The sentence that asks, else the beginning. */
    public String snippet() {
        return CommentSnippets.of(row.text(), assessment);
    }

    public @Nullable String deadline() {
        return NextDeadline.words(assessment, today);
    }

    /** What became of it where its website hides it, or null. */
    public @Nullable String gone() {
        return DeskSentences.goneWords(row.status());
    }

    /** The day on which it was written; "no date" where its website does not say. */
    public String day() {
        return row.writtenAt() == null ? "no date" : row.writtenAt().toString().substring(0, 10);
    }
}
