package org.signpost.desk.topic;

import jakarta.inject.Singleton;
import java.util.Set;
import org.signpost.comment.CommentId;
import org.signpost.desk.comment.TopicsVersion;
import org.signpost.faq.matching.CommentMatcher;
import org.signpost.staff.Staffer;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicCorrection;

/**
 * Corrects the topics of comments while somebody waits. What the person said is written first; the new match is made with no
 * transaction open, and stored with the new draft in a second one. Where the process dies in between, the workers do it. What a
 * person has typed stays.
 */
@Singleton
class TopicChanges {
    private final TopicChangeWriter writer;
    private final CommentMatcher matcher;
    private final CorrectedDraft draft;

    TopicChanges(TopicChangeWriter writer, CommentMatcher matcher, CorrectedDraft draft) {
        this.writer = writer;
        this.matcher = matcher;
        this.draft = draft;
    }

    /** How a request to correct topics ended. */
    sealed interface TopicOutcome {
        /** They hold from now on. */
        record Corrected(TopicCorrection correction) implements TopicOutcome {}

        /** A person had said the same before. */
        record Same() implements TopicOutcome {}

        /** Nothing was changed; the sentence says why and what to do next. */
        record Refused(String sentence) implements TopicOutcome {}

        /** There is no such comment. */
        record Unknown() implements TopicOutcome {}
    }

    /**
     * Puts these topics in the place of those that the person saw. Saying what triage says confirms it: from then on no
     * model changes it.
     */
    TopicOutcome correct(Staffer who, CommentId comment, TopicsVersion seen, Set<Topic> wanted) {
        TopicOutcome outcome = writer.correct(who, comment, seen, wanted);
        if (outcome instanceof TopicOutcome.Corrected) {
            matcher.match(comment).ifPresent(draft::store);
        }
        return outcome;
    }
}
