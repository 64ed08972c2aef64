package org.signpost.faq;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** Why a version of an entry may not be relied on any more. */
public sealed interface RelianceProblem {
    String slug();

    /** As the newest version asks it. */
    String question();

    /**
     * A later version says that the old answer is wrong.
     *
     * @param since the day from which the later version counts
     * @param current the number of the newest version that may be relied on, in the same language or else in English
     */
    @Introspected
    record Wrong(String slug, String question, LocalDate since, int current) implements RelianceProblem {}

    /**
     * Nobody has looked at the entry in time.
     *
     * @param since the last day on which it could be relied on
     */
    @Introspected
    record Expired(String slug, String question, LocalDate since) implements RelianceProblem {}
}
