package org.signpost.desk;

/** How a request to decide ended, from the check to the page. */
sealed interface Outcome {
    /** It is decided, or a decision is taken back. */
    record Decided(Decision decision) implements Outcome {}

    /** There is no such comment. */
    record Unknown() implements Outcome {}

    /** Nothing was changed. */
    sealed interface Refusal extends Outcome, Judgement.Checked {
        /** Why, and what to do next. */
        String sentence();
    }

    /** Somebody was faster, the screen was out of date, or the request may not be done as it stands. */
    record Refused(String sentence) implements Refusal {}

    /** What the text relies on is no longer right. */
    record Outdated(String sentence) implements Refusal {}
}
