package org.signpost.digest;

import java.util.Map;

/** Topics as a reader of the digest calls them. */
final class TopicNames {
    private static final Map<String, String> NAMES = Map.of(
            "fiance-visa", "Fiancé visa",
            "student-visa", "Student visa",
            "abroad-couples", "Couples abroad",
            "deportation", "Deportation",
            "green-card", "Green card",
            "work-permit", "Work permit",
            "asylum", "Asylum",
            "children", "Children",
            "policy", "Policy",
            "legal-help", "Legal help");

    private TopicNames() {}

    /** The name of a topic; an unknown slug is shown as it is, and none as "Other questions". */
    static String of(String slug) {
        return slug.isEmpty() ? "Other questions" : NAMES.getOrDefault(slug, slug);
    }
}
