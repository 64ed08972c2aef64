package org.signpost.publish.correction;

import org.signpost.publish.FollowUp;

/** How a request about one reply of a sweep ended, from the check to the page. */
public sealed interface CorrectionOutcome {
    /** It is decided, or taken back. */
    record Done(FollowUp followUp) implements CorrectionOutcome {}

    /** Nothing was changed; the sentence says why and what to do next. */
    record Refused(String sentence) implements CorrectionOutcome, CorrectionCheck.Prepared {}

    record Unknown() implements CorrectionOutcome {}
}
