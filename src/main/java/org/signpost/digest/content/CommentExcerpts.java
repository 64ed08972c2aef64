package org.signpost.digest.content;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.digest.content.WeekFacts.Excerpt;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.TriageInput;
import org.signpost.triage.rules.personal.MaskedExcerpt;

/** Takes pieces out of comments and notes that may leave the desk: masked, and short. */
@Singleton
public final class CommentExcerpts {
    /** The longest excerpt, in UTF-16 units. */
    public static final int LONGEST = 240;

    /** What of a text is looked at, at most. */
    private static final int ENOUGH = 20 * LONGEST;

    private final Comments comments;
    private final Posts posts;
    private final Assessments assessments;
    private final MaskedExcerpt excerpt = new MaskedExcerpt();

    CommentExcerpts(Comments comments, Posts posts, Assessments assessments) {
        this.comments = comments;
        this.posts = posts;
        this.assessments = assessments;
    }

    /** A piece of a stored comment: its first words, or where it is long the sentence that asks. */
    Excerpt of(long id, Instant arrived) {
        Comment comment = comments.find(new CommentId(id)).orElseThrow();
        String title = posts.findById(comment.postId()).map(Post::title).orElse("");
        return new Excerpt(
                id, words(comment.text(), assessments.find(comment.id())), cut(title), arrived, comment.writtenAt());
    }

    /** What a staffer wrote. */
    String ofStaff(String note) {
        return excerpt.of(note, LONGEST);
    }

    /** The first words of a masked text on one line. */
    public static String cut(String masked) {
        return TextExcerpt.line(TextExcerpt.beginning(masked, ENOUGH), LONGEST);
    }

    private String words(String text, Optional<Assessment> assessment) {
        String read = TextExcerpt.beginning(text, TriageInput.MAX_TEXT);
        int from =
                assessment.map(made -> start(read, made.reasons().sentence())).orElse(0);
        String piece = assessment
                .map(made -> excerpt.of(read, new TextSpan(from, read.length()), made.personalData(), LONGEST))
                .orElseGet(() -> excerpt.of(read, LONGEST));
        return from == 0 ? piece : "…" + piece;
    }

    private static int start(String text, @Nullable TextSpan sentence) {
        return sentence == null || sentence.end() <= LONGEST || sentence.end() > text.length() ? 0 : sentence.start();
    }
}
