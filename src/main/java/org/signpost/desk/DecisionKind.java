package org.signpost.desk;

/** What a person did with a comment. */
public enum DecisionKind {
    /** The draft goes out as it was. */
    APPROVED("approved", true),
    /** The draft goes out in the person's wording. */
    EDITED("edited and approved", true),
    /** Another entry's reply goes out. */
    OTHER_ENTRY("answered with another entry", true),
    /** A reply written without a draft goes out. */
    BY_HAND("answered by hand", true),
    /** Nothing goes out. */
    NO_REPLY("closed without a reply", false),
    /** The legal team takes it. */
    ESCALATED("passed on to the legal team", false),
    /** It comes back later. */
    SNOOZED("put off", false);

    private final String words;
    private final boolean replies;

    DecisionKind(String words, boolean replies) {
        this.words = words;
        this.replies = replies;
    }

    /** As in "Maria … this": "approved". */
    public String words() {
        return words;
    }

    public boolean replies() {
        return replies;
    }
}
