package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.Posts;
import org.signpost.draft.Draft;
import org.signpost.staff.Staffer;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.PersonalDataMask;

/** Puts together what the page of one comment shows. */
@Singleton
class CommentViews {
    private static final int THREAD = 500;

    private final Comments comments;
    private final Posts posts;
    private final Assessments assessments;
    private final Proposals proposals;
    private final Standing standing;

    CommentViews(Comments comments, Posts posts, Assessments assessments, Proposals proposals, Standing standing) {
        this.comments = comments;
        this.posts = posts;
        this.assessments = assessments;
        this.proposals = proposals;
        this.standing = standing;
    }

    /** The page of a comment; {@code showAll} shows personal data too. */
    Optional<CommentView> of(CommentId id, Staffer who, boolean showAll) {
        return comments.find(id).map(comment -> view(comment, who, showAll));
    }

    private CommentView view(Comment comment, Staffer who, boolean showAll) {
        Assessment assessment = assessments.find(comment.id()).orElse(null);
        Standing.State state = standing.of(comment.id(), who);
        Draft draft = proposals.draft(comment).orElse(null);
        Past.Told past = state.past();
        Decision live = past.live();
        OwnText own = state.ownText();
        List<CommentView.DraftLine> entries = draft == null ? List.of() : proposals.entries(draft);
        return new CommentView(
                comment,
                posts.findById(comment.postId()).orElseThrow(),
                assessment,
                state.lane(),
                assessment == null ? List.of() : Pieces.of(comment.text(), assessment, showAll),
                assessment == null ? null : proposals.deadline(assessment),
                parent(comment),
                answers(comment),
                draft,
                draft == null ? proposals.whyNone(comment) : null,
                entries,
                proposals.others(comment.id(), draft),
                live,
                past.lines(),
                state.claim(),
                own == null ? null : own.text(),
                FitsNow.sentence(own, past.corrected(), draft != null, entries),
                assessment == null ? null : TopicsView.of(comment.revision(), assessment.topics(), past.corrected()),
                past.stopped(),
                Seen.of(comment.revision(), draft, live),
                showAll);
    }

    private CommentView.@Nullable Neighbour parent(Comment comment) {
        CommentId parent = comment.parentId();
        return parent == null
                ? null
                : comments.find(parent).map(this::neighbour).orElse(null);
    }

    private List<CommentView.Neighbour> answers(Comment comment) {
        return comments.thread(comment.postId(), THREAD).stream()
                .filter(other -> comment.id().equals(other.parentId()))
                .map(this::neighbour)
                .sorted(Comparator.comparing(CommentView.Neighbour::byStaff).reversed())
                .toList();
    }

    /** A text that has not been read yet may hold personal data, so it is not shown. */
    private CommentView.Neighbour neighbour(Comment other) {
        String text = assessments
                .find(other.id())
                .map(assessment -> PersonalDataMask.mask(other.text(), assessment.personalData()))
                .orElse("(not read yet)");
        return new CommentView.Neighbour(other.id().value(), other.author(), other.byStaff(), text);
    }
}
