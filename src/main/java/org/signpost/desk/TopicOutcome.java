package org.signpost.desk;

import org.signpost.triage.TopicCorrection;

/** What came of correcting topics. */
sealed interface TopicOutcome {
    /** They hold from now on. */
    record Corrected(TopicCorrection correction) implements TopicOutcome {}

    /** A person had said the same before. */
    record Same() implements TopicOutcome {}

    /** Nothing was changed; the sentence says why and what to do next. */
    record Refused(String sentence) implements TopicOutcome {}

    /** There is no such comment. */
    record Unknown() implements TopicOutcome {}
}
