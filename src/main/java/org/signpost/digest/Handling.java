package org.signpost.digest;

/** How far staff have come with a comment; what needs somebody most comes first. */
enum Handling {
    WAITING("Nobody has handled it yet.", "waiting"),
    SNOOZED("Put off by a staffer.", "put off"),
    PASSED_ON("Passed to the legal team.", "passed to the legal team"),
    APPROVED("Answered, but the reply is not on the website yet.", "answered but not on the website yet"),
    ANSWERED("Answered.", "answered"),
    CLOSED("Closed: no reply was needed.", "closed without a reply");

    private final String sentence;
    private final String words;

    Handling(String sentence, String words) {
        this.sentence = sentence;
        this.words = words;
    }

    /** Of one comment. */
    String sentence() {
        return sentence;
    }

    /** Behind a number of comments, as in "3 waiting". */
    String words() {
        return words;
    }
}
