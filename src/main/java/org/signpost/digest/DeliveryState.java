package org.signpost.digest;

/** How far one digest has come to one recipient. */
enum DeliveryState {
    /** It is to be sent when its time has come. */
    WAITING("waits"),
    /** A node has it in hand, until its lease ends. */
    SENDING("is being sent"),
    /** The mail server has taken it. */
    SENT("sent"),
    /** It will not be tried again by itself. */
    FAILED("not delivered");

    private final String word;

    DeliveryState(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
