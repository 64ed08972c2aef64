package org.signpost.gaps;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.gaps.Gap.CloseReason;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;

/** What people do with groups by hand. Each change is one transaction with its audit row; the worker waits meanwhile. */
@Singleton
class GapEditing {
    private static final int LONGEST_NOTE = 500;

    private final GapRepository gaps;
    private final QuestionRepository questions;
    private final GapSummaries gapSummaries;
    private final Audit audit;
    private final Clock clock;

    GapEditing(GapRepository gaps, QuestionRepository questions, GapSummaries gapSummaries, Audit audit, Clock clock) {
        this.gaps = gaps;
        this.questions = questions;
        this.gapSummaries = gapSummaries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a change was made. */
    sealed interface Outcome {
        /** @param gap where to look now */
        record Done(GapId gap) implements Outcome {}

        /** Nothing was changed. */
        record Refused(Refusal why) implements Outcome {}

        /** There is no such group. */
        record Unknown() implements Outcome {}
    }

    /** Why a change was not made. */
    enum Refusal {
        FASTER,
        ONLY_QUESTION,
        ITSELF,
        OTHER_LANGUAGE
    }

    /** Puts all questions of a group into another one, for ever. */
    @Transactional
    Outcome merge(Staffer who, GapId id, GapId into) {
        gaps.lock(GapRepository.LOCK);
        Optional<Gap> gap = gaps.findById(id);
        Optional<Gap> other = gaps.findById(into);
        if (gap.isEmpty() || other.isEmpty()) {
            return new Outcome.Unknown();
        }
        Optional<Refusal> refusal = againstMerging(gap.get(), other.get());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        questions.moveAll(id, into);
        gaps.inherit(id, into);
        gaps.forward(id, into);
        gaps.merge(id, into);
        gapSummaries.summarize(into, clock.instant());
        audit.record(who, "gap.merge", "gap/" + id, Map.of("into", into.toString()));
        return new Outcome.Done(into);
    }

    private static Optional<Refusal> againstMerging(Gap gap, Gap other) {
        if (gap.id().equals(other.id())) {
            return Optional.of(Refusal.ITSELF);
        }
        if (gap.state() == Gap.State.MERGED || other.state() == Gap.State.MERGED) {
            return Optional.of(Refusal.FASTER);
        }
        return gap.language().equals(other.language()) ? Optional.empty() : Optional.of(Refusal.OTHER_LANGUAGE);
    }

    /** Takes a question out of its group; it begins one of its own. */
    @Transactional
    Outcome takeOut(Staffer who, GapId id, CommentId comment) {
        gaps.lock(GapRepository.LOCK);
        Optional<Gap> gap = gaps.findById(id);
        if (gap.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!questions.placeOf(comment).equals(Optional.of(id))) {
            return new Outcome.Refused(Refusal.FASTER);
        }
        if (questions.newest(id, 2).size() < 2) {
            return new Outcome.Refused(Refusal.ONLY_QUESTION);
        }
        Instant now = clock.instant();
        QuestionRepository.GroupedQuestion question =
                questions.findById(comment).orElseThrow();
        GapId own = gapSummaries.begin(gap.get().language(), question.member(), now);
        questions.move(comment, own, now);
        gapSummaries.summarize(id, now);
        gapSummaries.recentre(question.centreId(), now);
        audit.record(who, "gap.take_out", "gap/" + id, Map.of("comment", comment.toString(), "to", own.toString()));
        return new Outcome.Done(id);
    }

    /** Says that no entry is written for a group. */
    @Transactional
    Outcome close(Staffer who, GapId id, CloseReason reason, String note) {
        gaps.lock(GapRepository.LOCK);
        if (gaps.findById(id).isEmpty()) {
            return new Outcome.Unknown();
        }
        String kept = note.replace("\0", "").strip();
        String shortened = kept.substring(
                0, kept.offsetByCodePoints(0, Math.min(kept.codePointCount(0, kept.length()), LONGEST_NOTE)));
        if (gaps.close(id, reason, shortened, questions.people(id), who.name(), clock.instant()) == 0) {
            return new Outcome.Refused(Refusal.FASTER);
        }
        audit.record(who, "gap.close", "gap/" + id, Map.of("reason", reason.slug()));
        return new Outcome.Done(id);
    }

    /** Takes that back. */
    @Transactional
    Outcome reopen(Staffer who, GapId id) {
        gaps.lock(GapRepository.LOCK);
        if (gaps.findById(id).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (gaps.reopen(id) == 0) {
            return new Outcome.Refused(Refusal.FASTER);
        }
        audit.record(who, "gap.reopen", "gap/" + id, Map.of());
        return new Outcome.Done(id);
    }
}
