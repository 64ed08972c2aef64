package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.signpost.comment.CommentId;
import org.signpost.gaps.QuestionRepository.QuestionRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets questions go that are covered, decided or gone, takes those back that ask again, and follows where a person corrected
 * their topics. Callers open the transaction and hold the lock.
 */
@Singleton
final class QuestionUpdater {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionUpdater.class);
    private static final int AT_ONCE = 200;

    private final QuestionRepository questions;
    private final GapSummaries summaries;

    QuestionUpdater(QuestionRepository questions, GapSummaries summaries) {
        this.questions = questions;
        this.summaries = summaries;
    }

    boolean update(Instant since, Instant now) {
        List<QuestionRow> leaving = questions.leaving(since, AT_ONCE);
        List<QuestionRow> returning = questions.returning(since, AT_ONCE);
        List<QuestionRow> corrected = questions.corrected(AT_ONCE);
        if (leaving.isEmpty() && returning.isEmpty() && corrected.isEmpty()) {
            return false;
        }
        change(leaving, ids -> questions.leave(ids, now));
        change(returning, questions::comeBack);
        change(corrected, questions::takeTopics);
        Stream.of(leaving, returning, corrected)
                .flatMap(List::stream)
                .map(QuestionRow::gap)
                .distinct()
                .forEach(gap -> summaries.summarize(gap, now));
        Stream.concat(leaving.stream(), returning.stream())
                .map(QuestionRow::centre)
                .distinct()
                .forEach(centre -> summaries.recentre(centre, now));
        LOG.info(
                "event=gap.updated left={} returned={} corrected={}",
                leaving.size(),
                returning.size(),
                corrected.size());
        return true;
    }

    private static void change(List<QuestionRow> rows, Consumer<List<CommentId>> change) {
        if (!rows.isEmpty()) {
            change.accept(rows.stream().map(QuestionRow::comment).toList());
        }
    }
}
