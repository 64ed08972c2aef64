package org.signpost.gaps;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import org.signpost.comment.Comments;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.testing.TransactionGuard;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/** The reader of every test: it refuses to run in a transaction, and lets things happen while it runs. */
@Singleton
@Replaces(QuestionReader.class)
final class GuardedQuestionReader extends QuestionReader {
    private volatile Runnable meanwhile = GuardedQuestionReader::nothing;
    private final TransactionGuard guard;

    GuardedQuestionReader(
            QuestionRepository questions, Comments comments, Assessments assessments, TransactionGuard guard) {
        super(questions, comments, assessments);
        this.guard = guard;
    }

    private static void nothing() {}

    /** Happens once, while the next question is read. */
    void meanwhile(Runnable something) {
        meanwhile = something;
    }

    @Override
    Member member(String text, Assessment assessment) {
        guard.check("reading questions");
        Runnable now = meanwhile;
        meanwhile = GuardedQuestionReader::nothing;
        now.run();
        return super.member(text, assessment);
    }
}
