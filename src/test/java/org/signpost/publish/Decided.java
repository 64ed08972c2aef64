package org.signpost.publish;

import static org.assertj.core.api.Assertions.assertThat;

/** What a decision about a reply came to, for a test that knows which it must be. */
final class Decided {
    private Decided() {}

    static FollowUp done(ChoiceOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChoiceOutcome.Done.class);
        return ((ChoiceOutcome.Done) outcome).followUp();
    }

    static String refusal(ChoiceOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChoiceOutcome.Refused.class);
        return ((ChoiceOutcome.Refused) outcome).sentence();
    }
}
