package org.signpost.digest;

/** How far staff have come with a comment. */
enum Handling {
    ANSWERED("Answered."),
    PASSED_ON("Passed to the legal team."),
    CLOSED("Closed: no reply was needed."),
    SNOOZED("Put off by a staffer."),
    WAITING("Nobody has handled it yet.");

    private final String sentence;

    Handling(String sentence) {
        this.sentence = sentence;
    }

    /** For the digest. */
    String sentence() {
        return sentence;
    }
}
