package org.signpost.wordpress.connection;

/** What may be done on a connected site. */
public enum ConnectionMode {
    /** Comments are read, and approved replies are posted. */
    READ_AND_POST("reads, and posts replies"),
    /** Comments are read; approved replies wait until posting is on again. */
    POSTING_OFF("reads; replies wait"),
    /** Comments are read; nothing is ever written there, and approved replies are pasted by hand. */
    READ_ONLY("reads; you paste replies"),
    /** Nothing is asked there. */
    PAUSED("paused");

    private final String words;

    ConnectionMode(String words) {
        this.words = words;
    }

    /** What it means, for the screen. */
    public String words() {
        return words;
    }

    /** Whether comments are read. */
    public boolean reads() {
        return this != PAUSED;
    }
}
