package org.signpost.publish;

/** How a request about one reply of a sweep ended, from the check to the page. */
sealed interface ChoiceOutcome {
    /** It is decided, or taken back. */
    record Done(FollowUp followUp) implements ChoiceOutcome {}

    /** Nothing was changed; the sentence says why and what to do next. */
    record Refused(String sentence) implements ChoiceOutcome, Preparations.Prepared {}

    /** There is no such reply. */
    record Unknown() implements ChoiceOutcome {}
}
