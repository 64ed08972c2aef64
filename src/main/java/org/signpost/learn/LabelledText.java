package org.signpost.learn;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;

/**
 * A text and what a person says about it. A label that is null was not given.
 *
 * @param faq slugs of the entries that answer it, best first; null where not labelled, empty where none does
 * @param language ISO 639-1 code
 * @param parent the text that it answers, or null
 * @param hard whether people could disagree about its labels
 */
public record LabelledText(
        String id,
        String text,
        @Nullable CommentKind kind,
        @Nullable Boolean needsAnswer,
        @Nullable Set<Topic> topics,
        @Nullable List<String> faq,
        @Nullable Boolean urgent,
        @Nullable String language,
        @Nullable String parent,
        boolean hard) {

    /** Whether it is labelled as needing an answer; false also where that is not labelled. */
    public boolean asks() {
        return Boolean.TRUE.equals(needsAnswer);
    }

    /** Whether it is labelled with this topic. */
    public boolean isAbout(Topic topic) {
        return topics != null && topics.contains(topic);
    }
}
