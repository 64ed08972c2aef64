package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.digest.gaps.Portrait.Member;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/** Reads what a comment asks. Thread-safe; callers open the transaction. */
@Singleton
final class Questions {
    private final Comments comments;
    private final Assessments assessments;
    private final Asking asking = new Asking();

    Questions(Comments comments, Assessments assessments) {
        this.comments = comments;
        this.assessments = assessments;
    }

    /** Loaded when the first question waits, because that takes a second. */
    private static final class Loaded {
        static final Fingerprints FINGERPRINTS = Fingerprints.load();
    }

    /** What a comment asks, and in which language. */
    record AskedQuestion(Comment comment, String language, Member member) {}

    /** Of a comment that has been assessed. */
    AskedQuestion read(CommentId id) {
        Comment comment = comments.find(id).orElseThrow();
        Assessment assessment = assessments.find(id).orElseThrow();
        String language = assessment.language();
        String asks = asking.of(comment.text(), assessment);
        String topic = assessment.topics().isEmpty()
                ? ""
                : assessment.topics().getFirst().topic().slug();
        return new AskedQuestion(comment, language, new Member(asks, topic, Loaded.FINGERPRINTS.of(asks, language)));
    }
}
