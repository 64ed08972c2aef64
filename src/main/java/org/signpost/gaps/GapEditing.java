package org.signpost.gaps;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.signpost.comment.CommentId;
import org.signpost.gaps.Gap.CloseReason;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.web.FormText;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;

/** What people do with groups by hand. Each change is one transaction with its audit row; the worker waits meanwhile. */
@Singleton
class GapEditing {
    private static final int LONGEST_NOTE = 500;

    private final GapRepository gaps;
    private final QuestionRepository questions;
    private final GapSummaries summaries;
    private final Audit audit;
    private final Clock clock;

    GapEditing(GapRepository gaps, QuestionRepository questions, GapSummaries summaries, Audit audit, Clock clock) {
        this.gaps = gaps;
        this.questions = questions;
        this.summaries = summaries;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        /** @param gap where to look now */
        record Done(GapId gap) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    enum Refusal {
        FASTER,
        ONLY_QUESTION,
        ITSELF,
        OTHER_LANGUAGE;

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Puts all questions of a group into another one, for ever. */
    @Transactional
    Outcome merge(Staffer who, GapId id, GapId into) {
        return change(
                id,
                gap -> gaps.findById(into).map(other -> merge(who, gap, other)).orElseGet(Outcome.Unknown::new));
    }

    private Outcome merge(Staffer who, Gap gap, Gap other) {
        if (gap.id().equals(other.id())) {
            return new Outcome.Refused(Refusal.ITSELF);
        }
        if (gap.state() == Gap.State.MERGED || other.state() == Gap.State.MERGED) {
            return new Outcome.Refused(Refusal.FASTER);
        }
        if (!gap.language().equals(other.language())) {
            return new Outcome.Refused(Refusal.OTHER_LANGUAGE);
        }
        GapId into = other.id();
        questions.updateByGapId(gap.id(), into);
        gaps.inherit(gap.id(), into);
        gaps.updateByMergedInto(gap.id(), into);
        gaps.merge(gap.id(), into);
        summaries.summarize(into, clock.instant());
        return done(who, "gap.merge", gap.id(), Map.of("into", into.toString()), into);
    }

    /** Takes a question out of its group; it begins one of its own. */
    @Transactional
    Outcome takeOut(Staffer who, GapId id, CommentId comment) {
        return change(id, gap -> {
            if (!questions.placeOf(comment).equals(Optional.of(id))) {
                return new Outcome.Refused(Refusal.FASTER);
            }
            if (questions.newest(id, 2).size() < 2) {
                return new Outcome.Refused(Refusal.ONLY_QUESTION);
            }
            Instant now = clock.instant();
            var question = questions.findById(comment).orElseThrow();
            GapId own = summaries.begin(gap.language(), question.member(), now);
            questions.move(comment, own, now);
            summaries.summarize(id, now);
            summaries.recentre(question.centreId(), now);
            return done(who, "gap.take_out", id, Map.of("comment", comment.toString(), "to", own.toString()), id);
        });
    }

    /** Says that no entry is written for a group. */
    @Transactional
    Outcome close(Staffer who, GapId id, CloseReason reason, String note) {
        String kept = TextExcerpt.beginning(FormText.clean(note).strip(), LONGEST_NOTE);
        return change(
                id,
                _ -> gaps.close(id, reason, kept, questions.people(id), who.name(), clock.instant()) == 0
                        ? new Outcome.Refused(Refusal.FASTER)
                        : done(who, "gap.close", id, Map.of("reason", reason.slug()), id));
    }

    /** Takes that back. */
    @Transactional
    Outcome reopen(Staffer who, GapId id) {
        return change(
                id,
                _ -> gaps.reopen(id) == 0
                        ? new Outcome.Refused(Refusal.FASTER)
                        : done(who, "gap.reopen", id, Map.of(), id));
    }

    /** Changes a group that is there, under the lock. */
    private Outcome change(GapId id, Function<Gap, Outcome> change) {
        gaps.lock(GapRepository.LOCK);
        return gaps.findById(id).map(change).orElseGet(Outcome.Unknown::new);
    }

    private Outcome done(Staffer who, String action, GapId id, Map<String, String> details, GapId shown) {
        audit.record(who, action, "gap/" + id, details);
        return new Outcome.Done(shown);
    }
}
