package org.signpost.gaps;

import jakarta.inject.Singleton;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/** Reads what a comment asks. Thread-safe; callers open the transaction. */
@Singleton
final class QuestionReader {
    private final Comments comments;
    private final Assessments assessments;
    private final QuestionExcerpt questionExcerpt = new QuestionExcerpt();

    QuestionReader(Comments comments, Assessments assessments) {
        this.comments = comments;
        this.assessments = assessments;
    }

    /** Loaded when the first question waits, because that takes a second. */
    private static final class Loaded {
        static final QuestionVectorizer FINGERPRINTS = QuestionVectorizer.load();
    }

    /** What a comment asks, and in which language. */
    record AskedQuestion(Comment comment, String language, Member member) {}

    /** Of a comment that has been assessed. */
    AskedQuestion read(CommentId id) {
        Comment comment = comments.find(id).orElseThrow();
        Assessment assessment = assessments.find(id).orElseThrow();
        String language = assessment.language();
        String asks = questionExcerpt.of(comment.text(), assessment);
        String topic = assessment.topics().isEmpty()
                ? ""
                : assessment.topics().getFirst().topic().slug();
        return new AskedQuestion(comment, language, new Member(asks, topic, Loaded.FINGERPRINTS.of(asks, language)));
    }
}
