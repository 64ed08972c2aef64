package org.signpost.faq.matching;

import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.triage.TopicScore;

/**
 * A match that was just made, with what it rests on; it is not stored yet.
 *
 * @param model that of the assessment
 * @param correction the number of the person's correction of the topics, or 0 where triage's hold
 * @param library the id of the library
 * @param topics what the comment is about in the light of the match
 */
public record FreshMatch(
        CommentId comment,
        int revision,
        String model,
        long correction,
        String library,
        Match match,
        List<TopicScore> topics) {
    public FreshMatch {
        topics = List.copyOf(topics);
    }
}
