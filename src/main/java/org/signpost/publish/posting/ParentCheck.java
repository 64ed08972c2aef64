package org.signpost.publish.posting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.TextEquality;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.PlainText;
import org.signpost.publish.RefusalKind;
import org.signpost.wordpress.NewReply;
import org.signpost.wordpress.SiteComment;
import org.signpost.wordpress.SiteCommentStatus;
import org.signpost.wordpress.SiteCommentType;
import org.signpost.wordpress.SitePost;

/**
 * Whether a reply may go out as the site is now. WordPress itself checks nothing about the comment that is answered: it takes
 * an answer to one that is gone, held, or under another post.
 */
final class ParentCheck {
    static final String HELD = "The website still holds this comment for approval.";

    private ParentCheck() {}

    /** Why a reply may not answer this comment, or empty where it may. */
    static Optional<PostingOutcome.Refused> objection(DueReply reply, SiteComment parent) {
        if (!reply.correctedLives()) {
            return refused(RefusalKind.GONE, "The reply that this corrects is not on the website any more.");
        }
        String what = reply.answersOurs() ? "Our reply" : "The comment";
        return switch (parent.status()) {
            case APPROVED -> misplaced(reply, parent, what);
            case HELD -> refused(RefusalKind.HELD, HELD);
            case SPAM -> refused(RefusalKind.GONE, what + " was put into spam on the website.");
            case TRASHED -> refused(RefusalKind.GONE, what + " was moved to the trash on the website.");
            case POST_TRASHED -> refused(RefusalKind.GONE, "The page was moved to the trash on the website.");
            case OTHER -> refused(RefusalKind.GONE, what + " is not public on the website.");
        };
    }

    private static Optional<PostingOutcome.Refused> misplaced(DueReply reply, SiteComment parent, String what) {
        String post = reply.postSourceId();
        if (parent.type() != SiteCommentType.COMMENT
                || (post.matches("\\d{1,18}") && Long.parseLong(post) != parent.post())) {
            return refused(RefusalKind.CHANGED, what + " stands somewhere else on the website now.");
        }
        String expected = reply.parentText();
        return expected == null || TextEquality.isSame(expected, text(parent))
                ? Optional.empty()
                : refused(
                        RefusalKind.CHANGED,
                        what + " was changed on the website after this was approved. Read it once more.");
    }

    /** Why nothing may go out under this post, or empty where it may. */
    static Optional<PostingOutcome.Refused> objection(SitePost post) {
        if (!post.visible()) {
            return refused(RefusalKind.GONE, "The page is not public any more.");
        }
        return post.open() ? Optional.empty() : refused(RefusalKind.CLOSED, "The page takes no comments any more.");
    }

    /**
     * What the answers that the comment has already mean for the reply; empty where they are not in its way, such as those of
     * readers, with an account or without.
     *
     * @param staff accounts at the site that speak for the organisation; empty where the site does not tell, so that every
     *     account may
     */
    static Optional<PostingOutcome> met(PostingTask task, NewReply reply, List<SiteComment> answers, Set<Long> staff) {
        Optional<PostingOutcome> ours = found(task, reply, answers);
        if (ours.isPresent()) {
            return ours;
        }
        for (SiteComment answer : answers) {
            Optional<PostingTask.SentReply> earlier = task.givenUp().stream()
                    .filter(sent -> isThere(answer) && NewReply.keyOf(answer).equals(sent.postKey()))
                    .findFirst();
            if (earlier.isPresent()) {
                return Optional.of(new PostingOutcome.Overtaken(earlier.get().replyId(), answer));
            }
        }
        return answered(task, answers, staff);
    }

    /** Where somebody of the organisation has answered, since the reply was approved. */
    static Optional<PostingOutcome> answered(PostingTask task, List<SiteComment> answers, Set<Long> staff) {
        return answers.stream()
                .filter(answer -> isByStaff(answer, task.account(), staff))
                .filter(answer -> answer.status() == SiteCommentStatus.APPROVED)
                .filter(answer -> answer.type() == SiteCommentType.COMMENT)
                .filter(answer -> !task.known().contains(answer.id()))
                .findFirst()
                .map(answer -> new PostingOutcome.Refused(
                        RefusalKind.ANSWERED, name(answer) + " answered on the website meanwhile.", answer.id()));
    }

    private static boolean isByStaff(SiteComment answer, long account, Set<Long> staff) {
        long author = answer.author();
        return author != 0 && (staff.isEmpty() || author == account || staff.contains(author));
    }

    /** Where the site has the reply already; empty where it does not. */
    static Optional<PostingOutcome> found(PostingTask task, NewReply reply, List<SiteComment> answers) {
        return answers.stream()
                .filter(answer -> reply.isPostedAs(answer) || isSame(task, answer) || isPasted(task, answer))
                .max(Comparator.comparing(ParentCheck::isThere))
                .map(answer -> isThere(answer)
                        ? posted(answer, reply.isPostedAs(answer) ? difference(task, answer) : pasted(task, answer))
                        : new PostingOutcome.Refused(
                                RefusalKind.REMOVED, "The reply was on the website, and somebody removed it there."));
    }

    /** A later change of our comment at the site overwrites the key, but not who wrote what. */
    private static boolean isSame(PostingTask task, SiteComment answer) {
        return answer.author() == task.account()
                && isThere(answer)
                && NewReply.keyOf(answer).isEmpty()
                && !task.known().contains(answer.id())
                && isAsSent(task, answer);
    }

    /** What waited to be pasted may be there under anybody's name, and may have been removed again. */
    private static boolean isPasted(PostingTask task, SiteComment answer) {
        return task.reply().maybePasted()
                && answer.type() == SiteCommentType.COMMENT
                && !task.known().contains(answer.id())
                && isAsSent(task, answer);
    }

    private static @Nullable String pasted(PostingTask task, SiteComment answer) {
        return task.reply().maybePasted()
                ? "It stood there already: " + name(answer) + " had pasted it. It was not posted again."
                : difference(task, answer);
    }

    /** Whether the site's copy says what the reply says. */
    private static boolean isAsSent(PostingTask task, SiteComment there) {
        return TextEquality.isSame(PlainText.text(task.reply().text()).value(), text(there));
    }

    /** What is to be said where the site's copy says something else than the reply, or null. */
    static @Nullable String difference(PostingTask task, SiteComment there) {
        return isAsSent(task, there) ? null : "The website shows it in other words than it was sent in.";
    }

    /** A reply that the site has, with what is to be said of it. */
    static PostingOutcome.Posted posted(SiteComment there, @Nullable String words) {
        return switch (there.status()) {
            case HELD -> new PostingOutcome.Posted(there, "The website holds it for approval.");
            case SPAM ->
                new PostingOutcome.Posted(
                        there, "The website put it into spam. Nobody sees it before a moderator there lets it out.");
            case APPROVED, TRASHED, POST_TRASHED, OTHER -> new PostingOutcome.Posted(there, words);
        };
    }

    static boolean isThere(SiteComment answer) {
        return switch (answer.status()) {
            case APPROVED, HELD, SPAM -> true;
            case TRASHED, POST_TRASHED, OTHER -> false;
        };
    }

    private static String name(SiteComment answer) {
        String name = PlainText.line(answer.authorName(), 80);
        return name.isEmpty() ? "Somebody" : name;
    }

    /** The text by the same rule as it is read in. */
    static String text(SiteComment comment) {
        return PlainText.text(HtmlText.ofStored(comment.text())).value();
    }

    private static Optional<PostingOutcome.Refused> refused(RefusalKind kind, String words) {
        return Optional.of(new PostingOutcome.Refused(kind, words));
    }
}
