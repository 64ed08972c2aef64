package org.signpost.desk.decision;

import java.util.List;

/** Several drafts before they are approved. */
public record BulkApprovalView(List<Item> items) {
    /**
     * A draft.
     *
     * @param snippet what the comment asks, masked
     * @param text the whole reply
     * @param warnings what is known to be wrong with its links
     * @param item what the form sends for it: the comment, and what the person has on the screen
     */
    public record Item(String author, String snippet, String text, List<String> warnings, String item) {
        public Item {
            warnings = List.copyOf(warnings);
        }
    }

    /** How one of several approvals ended. */
    public record Result(long comment, String author, boolean approved, String sentence) {}

    /** How all of them ended. */
    public record Results(List<Result> results) {
        public long approved() {
            return results.stream().filter(Result::approved).count();
        }
    }
}
