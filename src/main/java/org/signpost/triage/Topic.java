package org.signpost.triage;

import java.util.Locale;
import java.util.Optional;

/** The subjects of questions, as the FAQ is divided. */
public enum Topic {
    FIANCE_VISA,
    STUDENT_VISA,
    ABROAD_COUPLES,
    DEPORTATION,
    GREEN_CARD,
    WORK_PERMIT,
    ASYLUM,
    CHILDREN,
    POLICY,
    LEGAL_HELP;

    /** The stable name, for example {@code fiance-visa}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The topic of this slug, or empty where there is none. */
    public static Optional<Topic> ofSlug(String slug) {
        for (Topic topic : values()) {
            if (topic.slug().equals(slug)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
