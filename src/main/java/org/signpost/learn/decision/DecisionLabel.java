package org.signpost.learn.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DecisionKind;
import org.signpost.desk.NoReplyReason;

/**
 * What a decision says of a comment.
 *
 * @param asks whether it needed an answer
 * @param weight how sure the decision says so and links the right entries, above 0, at most 1
 */
record DecisionLabel(boolean asks, double weight) {
    /** Empty where the decision says nothing of the comment itself. */
    static Optional<DecisionLabel> of(DecisionKind kind, @Nullable NoReplyReason reason) {
        return Optional.ofNullable(
                switch (kind) {
                    case APPROVED, OTHER_ENTRY -> new DecisionLabel(true, 1);
                    case EDITED -> new DecisionLabel(true, 0.9);
                    case BY_HAND, ESCALATED -> new DecisionLabel(true, 0.7);
                    case NO_REPLY -> reason == null ? null : ofNoReply(reason);
                    case SNOOZED -> null;
                });
    }

    private static @Nullable DecisionLabel ofNoReply(NoReplyReason reason) {
        return switch (reason) {
            case PRAISE, NO_QUESTION -> new DecisionLabel(false, 1);
            case NOT_OURS, SPAM -> new DecisionLabel(false, 0.8);
            case ANSWERED, OTHER -> null;
        };
    }
}
