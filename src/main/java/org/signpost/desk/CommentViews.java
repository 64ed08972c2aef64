package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.Posts;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.staff.Staffer;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.PersonalDataMask;

/** Reads what there is to know about one comment. */
@Singleton
class CommentViews {
    private final Comments comments;
    private final Posts posts;
    private final ThreadRepository threads;
    private final Assessments assessments;
    private final Drafts drafts;
    private final Offers offers;
    private final Standing standing;
    private final Clock clock;

    CommentViews(
            Comments comments,
            Posts posts,
            ThreadRepository threads,
            Assessments assessments,
            Drafts drafts,
            Offers offers,
            Standing standing,
            Clock clock) {
        this.comments = comments;
        this.posts = posts;
        this.threads = threads;
        this.assessments = assessments;
        this.drafts = drafts;
        this.offers = offers;
        this.standing = standing;
        this.clock = clock;
    }

    /** A comment as a person sees it; {@code showAll} shows personal data too. */
    Optional<CommentView> of(CommentId id, Staffer who, boolean showAll) {
        return comments.find(id).map(comment -> view(comment, who, showAll));
    }

    private CommentView view(Comment comment, Staffer who, boolean showAll) {
        Assessment assessment = assessments.find(comment.id()).orElse(null);
        Standing.State state = standing.of(comment, who);
        Draft draft = drafts.current(comment.id())
                .filter(current -> current.revision() == comment.revision())
                .orElse(null);
        List<CommentView.DraftLine> entries = draft == null ? List.of() : lines(draft);
        List<Offer> found = assessment == null ? List.of() : offers.of(comment);
        List<ThreadRepository.Neighbour> around = threads.around(comment.id());
        return new CommentView(
                comment,
                posts.findById(comment.postId()).orElseThrow(),
                assessment,
                state.lane(),
                assessment == null ? List.of() : Pieces.of(comment.text(), assessment, showAll),
                assessment == null ? null : NextDeadline.words(assessment, today()),
                around.stream()
                        .filter(ThreadRepository.Neighbour::isParent)
                        .findFirst()
                        .map(this::neighbour)
                        .orElse(null),
                answers(around),
                draft,
                draft == null ? drafts.whyNone(comment.id()).orElse(null) : null,
                entries,
                found,
                state.live(),
                state.history(),
                state.claim(),
                state.unsent(),
                FitsNow.sentence(state.unsent(), state.corrected(), draft != null, entries),
                assessment == null ? null : TopicsView.of(comment.revision(), assessment.topics(), state.corrected()),
                state.stopped(),
                Seen.of(comment.revision(), draft, state.live()),
                showAll);
    }

    private List<CommentView.DraftLine> lines(Draft draft) {
        return draft.entries().stream()
                .map(entry -> new CommentView.DraftLine(
                        entry.slug(), offers.question(entry.slug(), draft.language()), entry.rightOn()))
                .toList();
    }

    /** The organisation's own first. */
    private List<CommentView.Neighbour> answers(List<ThreadRepository.Neighbour> around) {
        return around.stream()
                .filter(other -> !other.isParent())
                .map(this::neighbour)
                .sorted(Comparator.comparing(CommentView.Neighbour::byStaff).reversed())
                .toList();
    }

    /** A text that has not been read yet may hold personal data, so it is not shown. */
    private CommentView.Neighbour neighbour(ThreadRepository.Neighbour other) {
        String details = other.details();
        String text = details == null
                ? "(not read yet)"
                : PersonalDataMask.mask(
                        other.text(), assessments.read(other.id(), details).personalData());
        return new CommentView.Neighbour(other.id().value(), other.author(), other.byStaff(), text);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
