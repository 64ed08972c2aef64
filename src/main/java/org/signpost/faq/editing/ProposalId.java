package org.signpost.faq.editing;

/** The number by which this installation knows a proposal. */
public record ProposalId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
