package org.signpost.desk;

/** What came of a deed. */
sealed interface Outcome {
    /** It is decided. */
    record Decided(Decision decision) implements Outcome {}

    /** Nothing was changed; the sentence says why and what to do next. */
    record Refused(String sentence) implements Outcome {}

    /** Nothing was changed: what the text relies on is no longer right. The sentence says so and what to do next. */
    record Outdated(String sentence) implements Outcome {}

    /** There is no such comment. */
    record Unknown() implements Outcome {}
}
