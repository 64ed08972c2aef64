package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
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
    private final Comments comments;
    private final Assessments assessments;
    private final GapSummaries summaries;
    private final Audit audit;
    private final QuestionExcerpt excerpt = new QuestionExcerpt();

    QuestionGrouper(
            GapRepository gaps,
            QuestionRepository questions,
            Comments comments,
            Assessments assessments,
            GapSummaries summaries,
            Audit audit) {
        this.gaps = gaps;
        this.questions = questions;
        this.comments = comments;
        this.assessments = assessments;
        this.summaries = summaries;
        this.audit = audit;
    }

    /** Loaded when the first question waits, because that takes a second. */
    private static final class Loaded {
        static final QuestionVectorizer VECTORIZER =
                new QuestionVectorizer(EntryMatcher.bundledModel(), EntryMatcher.embedder());
    }

    /** Where a question stands: its group, and the centre that it is near to. */
    private record GapCentre(GapId gap, GapId centre) {}

    /** The centres of a language as a round goes on; at each number whose it is. */
    private record Known(QuestionClusters clusters, List<GapCentre> centres) {}

    boolean group(Instant since, Instant now) {
        List<CommentId> due = questions.due(since, AT_ONCE);
        Map<String, Known> known = new HashMap<>();
        Map<GapId, Integer> grouped = new LinkedHashMap<>();
        Set<GapId> changed = new LinkedHashSet<>();
        for (CommentId id : due) {
            Assessment assessment = assessments.find(id).orElseThrow();
            Known ofLanguage = known.computeIfAbsent(assessment.language(), this::known);
            GapCentre centre = put(comments.find(id).orElseThrow(), assessment, ofLanguage, now);
            grouped.merge(centre.gap(), 1, Integer::sum);
            changed.add(centre.centre());
        }
        changed.forEach(id -> summaries.recentre(id, now));
        grouped.forEach((gap, count) -> {
            summaries.summarize(gap, now);
            reopenWhereEnoughAsk(gap);
            LOG.info("event=gap.joined gap={} questions={}", gap, count);
        });
        return !due.isEmpty();
    }

    private Known known(String language) {
        Known known = new Known(
                new QuestionClusters(QuestionClusters.ENOUGH, QuestionClusters.ENOUGH_WORDS), new ArrayList<>());
        for (GapRepository.CentreRow row : gaps.centres(language, COMPARED)) {
            known.clusters().begin(row.centre(), row.size());
            known.centres().add(new GapCentre(row.gapId(), row.centreId()));
        }
        return known;
    }

    private GapCentre put(Comment comment, Assessment assessment, Known known, Instant now) {
        String asks = excerpt.of(comment.text(), assessment);
        String topic = assessment.topics().stream()
                .findFirst()
                .map(found -> found.topic().slug())
                .orElse("");
        QuestionVector vector = Loaded.VECTORIZER.of(asks, assessment.language());
        GapCentre centre = centreFor(known, assessment.language(), new Member(asks, topic, vector), now);
        Instant written = comment.writtenAt();
        questions.put(
                comment.id(),
                comment.revision(),
                centre.gap(),
                centre.centre(),
                asks,
                topic,
                VectorCodec.pack(vector.words()),
                VectorCodec.meaning(vector),
                written == null || written.isAfter(now) ? comment.firstSeenAt() : written,
                now);
        return centre;
    }

    private GapCentre centreFor(Known known, String language, Member member, Instant now) {
        OptionalInt nearest = known.clusters().nearest(member.vector());
        if (nearest.isPresent()) {
            known.clusters().join(nearest.getAsInt(), member.vector());
            return known.centres().get(nearest.getAsInt());
        }
        GapId gap = summaries.begin(language, member, now);
        known.clusters().begin(member.vector(), 1);
        known.centres().add(new GapCentre(gap, gap));
        return known.centres().getLast();
    }

    private void reopenWhereEnoughAsk(GapId id) {
        Gap gap = gaps.findById(id).orElseThrow();
        int people = gap.state() == Gap.State.CLOSED ? questions.people(id) : 0;
        if (gap.opensAgain(people) && gaps.reopen(id) == 1) {
            audit.record(GAPS, "gap.reopen", "gap/" + id, Map.of("people", Integer.toString(people)));
            LOG.info("event=gap.reopened gap={} people={}", id, people);
        }
    }
}
