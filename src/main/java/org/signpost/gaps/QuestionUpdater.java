package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.signpost.comment.CommentId;
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
    private final GapSummaries gapSummaries;

    QuestionUpdater(QuestionRepository questions, GapSummaries gapSummaries) {
        this.questions = questions;
        this.gapSummaries = gapSummaries;
    }

    boolean settle(Instant since, Instant now) {
        List<QuestionRepository.PlaceRow> leaving = questions.leaving(since, AT_ONCE);
        List<QuestionRepository.PlaceRow> returning = questions.returning(since, AT_ONCE);
        List<QuestionRepository.PlaceRow> corrected = questions.corrected(AT_ONCE);
        if (leaving.isEmpty() && returning.isEmpty() && corrected.isEmpty()) {
            return false;
        }
        if (!leaving.isEmpty()) {
            questions.leave(ids(leaving), now);
        }
        if (!returning.isEmpty()) {
            questions.comeBack(ids(returning));
        }
        if (!corrected.isEmpty()) {
            questions.takeTopics(ids(corrected));
        }
        TreeSet<Long> groups = new TreeSet<>();
        TreeSet<Long> centres = new TreeSet<>();
        Stream.concat(leaving.stream(), returning.stream()).forEach(place -> {
            groups.add(place.gapId());
            centres.add(place.centreId());
        });
        corrected.forEach(place -> groups.add(place.gapId()));
        groups.forEach(id -> gapSummaries.summarize(new GapId(id), now));
        centres.forEach(id -> gapSummaries.recentre(new GapId(id), now));
        LOG.info(
                "event=gap.settled left={} returned={} corrected={}",
                leaving.size(),
                returning.size(),
                corrected.size());
        return true;
    }

    private static List<CommentId> ids(List<QuestionRepository.PlaceRow> places) {
        return places.stream().map(place -> new CommentId(place.commentId())).toList();
    }
}
