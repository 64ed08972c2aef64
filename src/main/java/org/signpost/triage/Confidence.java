package org.signpost.triage;

import java.util.Locale;

/** How sure triage is, in words that a person can act on. */
public enum Confidence {
    /** Right in at least nine of ten such cases on held-out training texts, which are harder than most real comments. */
    SURE,
    /** Right more often than not. */
    LIKELY,
    /** A person should look. */
    NOT_SURE;

    /** As people read it: "not sure". */
    public String words() {
        return slug().replace('_', ' ');
    }

    /** As in JSON: lower case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
