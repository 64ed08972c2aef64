package org.signpost.desk;

/** What came of a deed. */
sealed interface Outcome {
    /** It is decided. */
    record Decided(Decision decision) implements Outcome {}

    /** Nothing was changed; the sentence says why and what to do next. */
    record Refused(String sentence) implements Outcome {}

    /** There is no such comment. */
    record Unknown() implements Outcome {}
}
