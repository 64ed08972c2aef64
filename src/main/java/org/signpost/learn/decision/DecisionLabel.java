package org.signpost.learn.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DecisionKind;
import org.signpost.desk.NoReplyReason;
import org.signpost.triage.CommentKind;

/**
 * What a decision says of a comment.
 *
 * @param asks whether it needed an answer
 * @param kind what it was, where the decision says so, or null
 * @param inDomain whether it was our business, where the decision says so, or null
 * @param weight how sure the decision says so and links the right entries, above 0, at most 1
 */
record DecisionLabel(
        boolean asks, @Nullable CommentKind kind, @Nullable Boolean inDomain, double weight) {
    /** Empty where the decision says nothing of the comment itself. */
    static Optional<DecisionLabel> of(DecisionKind kind, @Nullable NoReplyReason reason) {
        return Optional.ofNullable(
                switch (kind) {
                    case APPROVED, OTHER_ENTRY -> asked(1);
                    case EDITED -> asked(0.9);
                    case BY_HAND, ESCALATED -> asked(0.7);
                    case NO_REPLY -> reason == null ? null : ofNoReply(reason);
                    case SNOOZED -> null;
                });
    }

    private static DecisionLabel asked(double weight) {
        return new DecisionLabel(true, null, true, weight);
    }

    private static @Nullable DecisionLabel ofNoReply(NoReplyReason reason) {
        return switch (reason) {
            case PRAISE -> new DecisionLabel(false, CommentKind.PRAISE, null, 1);
            case NO_QUESTION -> new DecisionLabel(false, null, null, 1);
            case NOT_OURS -> new DecisionLabel(false, null, false, 0.8);
            case SPAM -> new DecisionLabel(false, CommentKind.SPAM, null, 0.8);
            case ANSWERED, OTHER -> null;
        };
    }
}
