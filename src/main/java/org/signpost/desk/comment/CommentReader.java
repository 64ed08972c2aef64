package org.signpost.desk.comment;

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
import org.signpost.desk.NextDeadline;
import org.signpost.desk.TextHighlights;
import org.signpost.desk.comment.EntrySuggestions.SuggestedEntry;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.staff.Staffer;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.CommentKind;
import org.signpost.triage.PersonalDataMask;

/** Reads what there is to know about one comment. */
@Singleton
public final class CommentReader {
    private final Comments comments;
    private final Posts posts;
    private final ThreadRepository threads;
    private final Assessments assessments;
    private final Drafts drafts;
    private final EntrySuggestions suggestions;
    private final CommentStatus commentStatus;
    private final Clock clock;

    CommentReader(
            Comments comments,
            Posts posts,
            ThreadRepository threads,
            Assessments assessments,
            Drafts drafts,
            EntrySuggestions suggestions,
            CommentStatus commentStatus,
            Clock clock) {
        this.comments = comments;
        this.posts = posts;
        this.threads = threads;
        this.assessments = assessments;
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.commentStatus = commentStatus;
        this.clock = clock;
    }

    /** A comment as a person sees it; {@code showAll} shows personal data too. */
    public Optional<CommentDetails> of(CommentId id, Staffer who, boolean showAll) {
        return comments.find(id).map(comment -> view(comment, who, showAll));
    }

    private CommentDetails view(Comment comment, Staffer who, boolean showAll) {
        Assessment assessment = assessments.find(comment.id()).orElse(null);
        CommentStanding state = commentStatus.of(comment, who);
        Draft draft = drafts.current(comment.id())
                .filter(current -> current.revision() == comment.revision())
                .orElse(null);
        List<CommentDetails.DraftLine> entries = draft == null ? List.of() : lines(draft);
        List<SuggestedEntry> found = assessment == null ? List.of() : suggestions.of(comment);
        List<ThreadRepository.ThreadRow> around = threads.around(comment.id());
        Optional<ThreadRepository.ThreadRow> settling =
                around.stream().filter(ThreadRepository.ThreadRow::settles).findFirst();
        return new CommentDetails(
                comment,
                posts.findById(comment.postId()).orElseThrow(),
                assessment,
                assessment == null ? List.of() : TextHighlights.of(comment.text(), assessment, showAll),
                assessment == null ? null : NextDeadline.words(assessment, LocalDate.now(clock)),
                around.stream()
                        .filter(ThreadRepository.ThreadRow::isParent)
                        .findFirst()
                        .map(this::threadComment)
                        .orElse(null),
                answers(around, settling),
                settling.map(answer -> new CommentDetails.SettledOnSite(threadComment(answer), answer.writtenAt()))
                        .orElse(null),
                draft,
                draft == null ? drafts.whyNone(comment.id()).orElse(null) : null,
                entries,
                found,
                state,
                TopicChangeHint.sentence(state.unsent(), state.corrected(), draft != null, entries),
                assessment == null ? null : TopicsView.of(comment.revision(), assessment.topics(), state.corrected()),
                ScreenVersion.of(comment.revision(), draft, state.live()),
                showAll);
    }

    private List<CommentDetails.DraftLine> lines(Draft draft) {
        return draft.reply().reliedOn().stream()
                .map(entry -> new CommentDetails.DraftLine(
                        entry.slug(),
                        suggestions.question(entry.slug(), draft.reply().language()),
                        entry.rightOn()))
                .toList();
    }

    /** The organisation's own first; without the one that settles the question, which has a place of its own. */
    private List<CommentDetails.ThreadComment> answers(
            List<ThreadRepository.ThreadRow> around, Optional<ThreadRepository.ThreadRow> settling) {
        return around.stream()
                .filter(other -> !other.isParent())
                .filter(other ->
                        settling.map(answer -> !answer.id().equals(other.id())).orElse(true))
                .map(this::threadComment)
                .sorted(Comparator.comparing(CommentDetails.ThreadComment::byStaff)
                        .reversed())
                .toList();
    }

    /** A text that has not been read yet may hold personal data, so it is not shown. */
    private CommentDetails.ThreadComment threadComment(ThreadRepository.ThreadRow other) {
        String details = other.details();
        long id = other.id().value();
        if (details == null) {
            return new CommentDetails.ThreadComment(id, other.author(), other.byStaff(), "(not read yet)");
        }
        Assessment read = assessments.read(other.id(), details);
        boolean byStaff = other.byStaff() || read.kind() == CommentKind.STAFF;
        String text = PersonalDataMask.mask(other.text(), read.personalData());
        return new CommentDetails.ThreadComment(id, other.author(), byStaff, text);
    }
}
