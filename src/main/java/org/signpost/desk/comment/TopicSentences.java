package org.signpost.desk.comment;

import java.util.List;
import java.util.Set;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicCorrection;

/** Says what a person did to the topics of a comment. */
public final class TopicSentences {
    private TopicSentences() {}

    /** "Maria changed the topic from work permit to student visa". */
    public static String change(String name, TopicCorrection correction) {
        List<Topic> before = correction.before();
        List<Topic> after = correction.after();
        if (Set.copyOf(before).equals(Set.copyOf(after))) {
            return name + (after.isEmpty() ? " confirmed that it has no topic" : " confirmed " + the(after));
        }
        if (before.isEmpty()) {
            return name + " gave it " + the(after);
        }
        if (after.isEmpty()) {
            return name + " took away " + the(before);
        }
        String noun = before.size() == 1 && after.size() == 1 ? "topic" : "topics";
        return name + " changed the " + noun + " from " + list(before) + " to " + list(after);
    }

    private static String the(List<Topic> topics) {
        return (topics.size() == 1 ? "the topic " : "the topics ") + list(topics);
    }

    /** "asylum, children and policy". */
    private static String list(List<Topic> topics) {
        List<String> words = topics.stream().map(Topic::words).toList();
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
