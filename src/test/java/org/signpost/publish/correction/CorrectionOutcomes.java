package org.signpost.publish.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.signpost.publish.FollowUp;

/** What a decision about a reply came to, for a test that knows which it must be. */
final class CorrectionOutcomes {
    private CorrectionOutcomes() {}

    static FollowUp done(CorrectionOutcome outcome) {
        assertThat(outcome).isInstanceOf(CorrectionOutcome.Done.class);
        return ((CorrectionOutcome.Done) outcome).followUp();
    }

    static String refusal(CorrectionOutcome outcome) {
        assertThat(outcome).isInstanceOf(CorrectionOutcome.Refused.class);
        return ((CorrectionOutcome.Refused) outcome).sentence();
    }
}
