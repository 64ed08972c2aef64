package org.signpost.digest;

import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** Topics as a reader of the digest calls them. */
final class TopicNames {
    private TopicNames() {}

    /** The name of a topic; an unknown slug is shown as it is, and none as "Other questions". */
    static String of(String slug) {
        return slug.isEmpty()
                ? "Other questions"
                : Topics.ofSlug(slug).map(Topic::name).orElse(slug);
    }
}
