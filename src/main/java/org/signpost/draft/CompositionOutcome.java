package org.signpost.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result of composing a reply: a proposal, or the reason why there is none. */
public sealed interface CompositionOutcome {
    /** There is a reply to propose. */
    record Proposal(ProposedReply reply) implements CompositionOutcome {}

    /**
     * There is none.
     *
     * @param reason a sentence for staff, or null where none was to be expected
     */
    record Nothing(@Nullable String reason) implements CompositionOutcome {}

    /** The reply, or empty where there is none. */
    default Optional<ProposedReply> proposal() {
        return switch (this) {
            case Proposal(ProposedReply reply) -> Optional.of(reply);
            case Nothing _ -> Optional.empty();
        };
    }
}
