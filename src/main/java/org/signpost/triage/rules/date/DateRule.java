package org.signpost.triage.rules.date;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.QuickPattern;

/**
 * One way to name a day.
 *
 * @param couldBePast whether the same words can also name a day that is over ("on Tuesday"), so that the verbs decide
 */
record DateRule(QuickPattern pattern, boolean couldBePast, Meaning meaning) {
    /** What the words mean on a day. */
    interface Meaning {
        /** The day that is meant, or null where the words name none. */
        @Nullable LocalDate day(MatchResult words, LocalDate today, boolean dayFirst);
    }
}
