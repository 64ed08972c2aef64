package org.signpost.publish;

/** What came of a {@link Choice}. */
sealed interface ChoiceOutcome {
    /** It is done. */
    record Done(FollowUp followUp) implements ChoiceOutcome {}

    /** Nothing was changed; the sentence says why and what to do next. */
    record Refused(String sentence) implements ChoiceOutcome {}

    /** There is no such reply. */
    record Unknown() implements ChoiceOutcome {}
}
