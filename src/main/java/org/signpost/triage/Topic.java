package org.signpost.triage;

import java.util.Locale;
import java.util.Optional;

/** The subjects of questions, as the FAQ is divided. */
public enum Topic {
    FIANCE_VISA("fiancé visa"),
    STUDENT_VISA("student visa"),
    ABROAD_COUPLES("couples abroad"),
    DEPORTATION("deportation"),
    GREEN_CARD("green card"),
    WORK_PERMIT("work permit"),
    ASYLUM("asylum"),
    CHILDREN("children"),
    POLICY("policy"),
    LEGAL_HELP("legal help");

    private final String words;

    Topic(String words) {
        this.words = words;
    }

    /** As staff call it, within a sentence. */
    public String words() {
        return words;
    }

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
