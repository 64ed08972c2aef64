package org.signpost.desk.decision;

import org.signpost.desk.Decision;

/** How a request to decide ended, from the check to the page. */
public sealed interface DecisionOutcome {
    /** It is decided, or a decision is taken back. */
    record Decided(Decision decision) implements DecisionOutcome {}

    record Unknown() implements DecisionOutcome {}

    /** Nothing was changed. */
    sealed interface Refusal extends DecisionOutcome, DecisionCheck.Checked {
        /** Why, and what to do next. */
        String sentence();
    }

    /** Somebody was faster, the screen was out of date, or the request may not be done as it stands. */
    record Refused(String sentence) implements Refusal {}

    /**
     * Its readers would find nothing behind a link. The person who reads this may want it to go out all the same.
     *
     * @param problems what is wrong with each such link
     * @param insistence what the form sends with which they insist
     */
    record DeadLink(String problems, String insistence) implements Refusal {
        @Override
        public String sentence() {
            return problems + " Nothing was approved. Correct the link, or approve all the same.";
        }
    }

    /** What the text relies on is no longer right. */
    record Outdated(String sentence) implements Refusal {}
}
