package org.signpost.triage;

import java.util.Locale;

/** How sure triage is, in words that a person can act on. */
public enum Confidence {
    /** Right in at least 95 of 100 such cases on held-out texts. */
    SURE,
    /** Right more often than not. */
    LIKELY,
    /** A person should look. */
    NOT_SURE;

    /** As in JSON: lower case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
