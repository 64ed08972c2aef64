package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.gaps.Gap.CloseReason;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts questions that stand in no group into one, and opens a closed group again when its reason says that enough people
 * have asked since. Callers open the transaction and hold the lock.
 */
@Singleton
final class QuestionGrouper {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionGrouper.class);
    private static final Actor GAPS = new Actor.Program("Signpost");
    private static final int AT_ONCE = 50;

    /** How many groups of a language a new question is compared with: those that changed last. */
    private static final int COMPARED = 5_000;

    private final GapRepository gaps;
    private final QuestionRepository questions;
    private final QuestionReader reader;
    private final GapSummaries gapSummaries;
    private final Audit audit;

    QuestionGrouper(
            GapRepository gaps,
            QuestionRepository questions,
            QuestionReader reader,
            GapSummaries gapSummaries,
            Audit audit) {
        this.gaps = gaps;
        this.questions = questions;
        this.reader = reader;
        this.gapSummaries = gapSummaries;
        this.audit = audit;
    }

    /** Where a question stands: its group, and the centre that it is near to. */
    private record Place(GapId gap, GapId centre) {}

    /** The centres of a language as a round goes on; at each number whose it is. */
    private record Known(QuestionClusters questionClusters, List<Place> places) {}

    boolean join(Instant since, Instant now) {
        List<CommentId> due = questions.due(since, AT_ONCE);
        Map<String, Known> known = new HashMap<>();
        Map<Long, Integer> joined = new TreeMap<>();
        Set<Long> centres = new TreeSet<>();
        for (CommentId id : due) {
            QuestionReader.AskedQuestion asked = reader.read(id);
            Known of = known.computeIfAbsent(asked.language(), this::known);
            Place place = place(of, asked, now);
            put(asked, place, now);
            joined.merge(place.gap().value(), 1, Integer::sum);
            centres.add(place.centre().value());
        }
        centres.forEach(id -> gapSummaries.recentre(new GapId(id), now));
        joined.forEach((id, count) -> {
            GapId gap = new GapId(id);
            gapSummaries.summarize(gap, now);
            reopenWhereEnoughAsk(gap);
            LOG.info("event=gap.joined gap={} questions={}", id, count);
        });
        return !due.isEmpty();
    }

    private Known known(String language) {
        QuestionClusters questionClusters = new QuestionClusters();
        List<Place> places = new ArrayList<>();
        for (GapRepository.CentreRow row : gaps.centres(language, COMPARED)) {
            questionClusters.begin(row.centre(), row.size());
            places.add(new Place(new GapId(row.gapId()), new GapId(row.id())));
        }
        return new Known(questionClusters, places);
    }

    private Place place(Known known, QuestionReader.AskedQuestion asked, Instant now) {
        QuestionVector questionVector = asked.member().questionVector();
        OptionalInt nearest = known.questionClusters().nearest(questionVector);
        if (nearest.isPresent()) {
            known.questionClusters().join(nearest.getAsInt(), questionVector);
            return known.places().get(nearest.getAsInt());
        }
        GapId gap = gapSummaries.begin(asked.language(), asked.member(), now);
        known.questionClusters().begin(questionVector, 1);
        Place own = new Place(gap, gap);
        known.places().add(own);
        return own;
    }

    private void put(QuestionReader.AskedQuestion asked, Place place, Instant now) {
        Comment comment = asked.comment();
        Member member = asked.member();
        Instant written = comment.writtenAt();
        questions.put(
                comment.id(),
                comment.revision(),
                place.gap(),
                place.centre(),
                member.asks(),
                member.topic(),
                VectorCodec.pack(member.questionVector().words()),
                VectorCodec.meaning(member.questionVector()),
                written == null || written.isAfter(now) ? comment.firstSeenAt() : written,
                now);
    }

    private void reopenWhereEnoughAsk(GapId id) {
        Optional<Gap> gap = gaps.findById(id).filter(found -> found.state() == Gap.State.CLOSED);
        CloseReason reason = gap.map(Gap::reason).orElse(null);
        Integer then = gap.map(Gap::peopleThen).orElse(null);
        if (reason == null || then == null) {
            return;
        }
        int people = questions.people(id);
        if (reason.opensAgain(then, people) && gaps.reopen(id) == 1) {
            audit.record(GAPS, "gap.reopen", "gap/" + id, Map.of("people", Integer.toString(people)));
            LOG.info("event=gap.reopened gap={} people={}", id, people);
        }
    }
}
