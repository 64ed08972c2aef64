package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;
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

    /** How many groups of a language a new question is compared with: those that changed last. */
    private static final int COMPARED = 5_000;

    private final GapRepository gaps;
    private final QuestionRepository questions;
    private final Comments comments;
    private final Assessments assessments;
    private final GapSummaries summaries;
    private final Audit audit;

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

    /** Where a question stands: its group, and the centre that it is near to. */
    private record GapCentre(GapId gap, GapId centre) {}

    /** The centres of a language as a round goes on; at each number whose it is. */
    private record Known(QuestionClusters clusters, List<GapCentre> centres) {}

    /**
     * Groups the questions that were read before, in the order in which they came, up to the first that is not among them or has
     * changed since: the next round reads it.
     */
    boolean group(List<ReadQuestion> read, Instant since, Instant now) {
        Map<CommentId, ReadQuestion> known = new HashMap<>();
        read.forEach(question -> known.put(question.comment().id(), question));
        List<ReadQuestion> due = read.isEmpty() ? List.of() : stillDue(known, since);
        Map<String, Known> languages = new HashMap<>();
        Map<GapId, Integer> grouped = new LinkedHashMap<>();
        Set<GapId> changed = new LinkedHashSet<>();
        for (ReadQuestion question : due) {
            Known ofLanguage = languages.computeIfAbsent(question.language(), this::known);
            GapCentre centre = put(question, ofLanguage, now);
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

    private List<ReadQuestion> stillDue(Map<CommentId, ReadQuestion> read, Instant since) {
        return questions.due(since, QuestionReader.AT_ONCE).stream()
                .map(id -> Optional.ofNullable(read.get(id)).filter(this::isUnchanged))
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }

    private boolean isUnchanged(ReadQuestion question) {
        CommentId id = question.comment().id();
        return comments.find(id).filter(question.comment()::equals).isPresent()
                && assessments.find(id).filter(question.assessment()::equals).isPresent();
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

    private GapCentre put(ReadQuestion question, Known known, Instant now) {
        Member member = question.member();
        GapCentre centre = centreFor(known, question.language(), member, now);
        Comment comment = question.comment();
        Instant written = comment.writtenAt();
        questions.put(
                comment.id(),
                comment.revision(),
                centre.gap(),
                centre.centre(),
                member.asks(),
                member.topic(),
                VectorCodec.pack(member.vector().words()),
                VectorCodec.meaning(member.vector()),
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
