package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.faq.ReliedVersion;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/** The draft of a comment, and the other entries that could answer it. */
@Singleton
class Proposals {
    private final Drafts drafts;
    private final Offers offers;
    private final Words words;
    private final Assessments assessments;

    Proposals(Drafts drafts, Offers offers, Words words, Assessments assessments) {
        this.drafts = drafts;
        this.offers = offers;
        this.words = words;
        this.assessments = assessments;
    }

    /** The draft for the newest text of a comment. */
    Optional<Draft> draft(Comment comment) {
        return drafts.current(comment.id()).filter(draft -> draft.revision() == comment.revision());
    }

    /** Why there is no draft, or null where nothing is to be said. */
    @Nullable String whyNone(Comment comment) {
        return drafts.whyNone(comment.id()).orElse(null);
    }

    List<CommentView.DraftLine> entries(Draft draft) {
        return draft.entries().stream()
                .map(entry -> new CommentView.DraftLine(
                        entry.slug(), words.question(entry.slug(), draft.language()), entry.rightOn()))
                .toList();
    }

    /** The offers without what the draft links already; their numbers stay. */
    List<Offer> others(CommentId comment, @Nullable Draft draft) {
        List<String> linked = draft == null
                ? List.of()
                : draft.entries().stream().map(ReliedVersion::slug).toList();
        return offers.of(comment).stream()
                .filter(offer -> !linked.contains(offer.slug()))
                .toList();
    }

    /** What a comment asks, masked and short. */
    String snippet(Comment comment) {
        return assessments
                .find(comment.id())
                .map(assessment -> Card.snippet(comment.text(), assessment))
                .orElse("");
    }

    @Nullable String deadline(Assessment assessment) {
        return words.nextDeadline(assessment);
    }
}
