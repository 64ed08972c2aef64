package org.signpost.publish;

/** Where an approved reply is. */
public enum ReplyState {
    /** Held back so that it can be undone. */
    SCHEDULED("goes out in a moment"),
    /** No site is connected: a person copies it to the website. */
    READY_TO_PASTE("ready to paste"),
    /** The public can read it. */
    POSTED("posted"),
    /** Taken back; the comment is open again. */
    WITHDRAWN("withdrawn");

    private final String words;

    ReplyState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean mayBecome(ReplyState next) {
        return switch (this) {
            case SCHEDULED -> next == READY_TO_PASTE || next == WITHDRAWN;
            case READY_TO_PASTE -> next == POSTED || next == WITHDRAWN;
            case POSTED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
