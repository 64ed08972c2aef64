package org.signpost.faq.editing;

import org.jspecify.annotations.Nullable;

/** What came of saving. */
public sealed interface Saved {
    /** The words are kept in the proposal. */
    record Kept(ProposalId id) implements Saved {}

    /**
     * Somebody else changed, published or dropped the proposal meanwhile: the words are kept in another one.
     *
     * @param by who did, or null where it is closed
     */
    record Copied(ProposalId id, @Nullable String by) implements Saved {}

    /** There is no such proposal. */
    record Gone() implements Saved {}
}
