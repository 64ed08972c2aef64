package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/** Reads the questions that stand in no group yet. The embedding model runs here, so no transaction is open. */
@Singleton
class QuestionReader {
    /** As many as one round puts into groups. */
    static final int AT_ONCE = 50;

    private final QuestionRepository questions;
    private final Comments comments;
    private final Assessments assessments;
    private final QuestionExcerpt excerpt = new QuestionExcerpt();

    QuestionReader(QuestionRepository questions, Comments comments, Assessments assessments) {
        this.questions = questions;
        this.comments = comments;
        this.assessments = assessments;
    }

    /** Loaded when the first question waits, because that takes a second. */
    private static final class Loaded {
        static final QuestionVectorizer VECTORIZER =
                new QuestionVectorizer(EntryMatcher.bundledModel(), EntryMatcher.embedders());
    }

    /** The oldest, in the order in which they came. */
    List<ReadQuestion> read(Instant since) {
        return questions.due(since, AT_ONCE).stream().flatMap(this::read).toList();
    }

    private Stream<ReadQuestion> read(CommentId id) {
        Optional<Comment> comment = comments.find(id);
        Optional<Assessment> assessment = assessments.find(id);
        return comment.isEmpty() || assessment.isEmpty()
                ? Stream.empty()
                : Stream.of(new ReadQuestion(
                        comment.get(), assessment.get(), member(comment.get().text(), assessment.get())));
    }

    /** What a text asks; the model runs. */
    Member member(String text, Assessment assessment) {
        String asks = excerpt.of(text, assessment);
        String topic = assessment.topics().stream()
                .findFirst()
                .map(found -> found.topic().slug())
                .orElse("");
        return new Member(asks, topic, Loaded.VECTORIZER.of(asks, assessment.language()));
    }
}
