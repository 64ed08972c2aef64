package org.signpost.digest.content;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;
import org.signpost.triage.TriageInput;
import org.signpost.triage.rules.personal.PersonalDataFinder;

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
    private final PersonalDataFinder finder = new PersonalDataFinder();

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
        String cut = cut(PersonalDataMask.mask(note, finder.find(note)));
        return PersonalDataMask.mask(cut, finder.find(cut));
    }

    /** The first words of a masked text on one line. */
    public static String cut(String masked) {
        return TextExcerpt.line(TextExcerpt.beginning(masked, ENOUGH), LONGEST);
    }

    private String words(String text, Optional<Assessment> assessment) {
        String read = TextExcerpt.beginning(text, TriageInput.MAX_TEXT);
        List<PersonalData> found = assessment.map(Assessment::personalData).orElseGet(() -> finder.find(read));
        int from =
                assessment.map(made -> start(read, made.reasons().sentence())).orElse(0);
        String piece = cut(PersonalDataMask.mask(read, new TextSpan(from, read.length()), found));
        String masked = PersonalDataMask.mask(piece, finder.find(piece));
        return from == 0 ? masked : "…" + masked;
    }

    private static int start(String text, @Nullable TextSpan sentence) {
        return sentence == null || sentence.end() <= LONGEST || sentence.end() > text.length() ? 0 : sentence.start();
    }
}
