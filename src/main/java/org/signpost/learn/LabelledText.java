package org.signpost.learn;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;

/**
 * A text and what a person says about it. A label that is null was not given.
 *
 * @param faq slugs of the entries that answer it, best first; null where not labelled, empty where none does
 * @param inDomain whether it is about immigration, the organisation or its website; null where not labelled
 * @param danger whether somebody may hurt themselves, is threatened or held
 * @param writtenOn the day of writing, or null where unknown
 * @param language ISO 639-1 code
 * @param parent the text that it answers, or null
 * @param hard whether people could disagree about its labels
 * @param weight how much it counts in training, above 0, at most 1
 */
public record LabelledText(
        String id,
        String text,
        @Nullable CommentKind kind,
        @Nullable Boolean needsAnswer,
        @Nullable Set<Topic> topics,
        @Nullable List<String> faq,
        @Nullable Boolean urgent,
        @Nullable Boolean inDomain,
        boolean danger,
        @Nullable LocalDate writtenOn,
        @Nullable String language,
        @Nullable String parent,
        boolean hard,
        double weight) {
    /** What a person wrote and labelled for training counts in full. */
    public static final double FULL_WEIGHT = 1;

    /** Whether it is labelled as needing an answer; false also where that is not labelled. */
    public boolean asks() {
        return Boolean.TRUE.equals(needsAnswer);
    }

    /** Whether its subject is ours by any of its labels; see {@link #saysWhoseBusiness}. */
    public boolean isInDomain() {
        return inDomain != null ? inDomain : asks() || hasTopics() || Boolean.TRUE.equals(urgent);
    }

    /** Whether the labels say if it is our business: praise and a story that asks nothing may be of any subject. */
    public boolean saysWhoseBusiness() {
        return inDomain != null || isInDomain();
    }

    private boolean hasTopics() {
        return topics != null && !topics.isEmpty();
    }

    /** Whether it is labelled with this topic. */
    public boolean isAbout(Topic topic) {
        return topics != null && topics.contains(topic);
    }
}
