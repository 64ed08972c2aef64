package org.signpost.faq.matching;

import java.util.Locale;

/** What matching concluded about one comment. */
public enum MatchOutcome {
    /** The first candidate answers it. */
    MATCHED,
    /** One of the first candidates probably does; a person chooses. */
    AMBIGUOUS,
    /** A question of ours that no entry answers. */
    UNCOVERED,
    /** Nothing is asked. */
    NONE;

    /** As in JSON: lower case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
