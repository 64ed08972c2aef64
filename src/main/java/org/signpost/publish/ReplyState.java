package org.signpost.publish;

/** Where an approved reply is. */
public enum ReplyState {
    /** Held back so that it can be undone. */
    SCHEDULED("can still be undone"),
    /** Its site is not connected, or only read: a person copies it to the website. */
    READY_TO_PASTE("ready to paste"),
    /** Its site is connected: the program posts it as soon as the site lets it. */
    WAITING("approved, not posted yet"),
    /** One process has it, and the site may be getting it at this moment. */
    SENDING("on its way to the website"),
    /** The site may have it or not: we look, and never post it again unseen. */
    UNKNOWN("not confirmed yet"),
    /** The public can read it. */
    POSTED("posted"),
    /** It is not on the site, and the comment is open again, with the reason. */
    REFUSED("came back"),
    /** On its way into the site's trash. */
    WITHDRAWING("being removed from the website"),
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
            case SCHEDULED -> next == READY_TO_PASTE || next == WAITING || next == WITHDRAWN;
            case READY_TO_PASTE -> next == WAITING || next == POSTED || next == WITHDRAWN;
            case WAITING ->
                next == SENDING || next == READY_TO_PASTE || next == POSTED || next == REFUSED || next == WITHDRAWN;
            case SENDING -> next == POSTED || next == UNKNOWN || next == REFUSED || next == WAITING;
            case UNKNOWN -> next == POSTED || next == REFUSED;
            case POSTED -> next == WITHDRAWING || next == WITHDRAWN;
            case REFUSED -> next == WAITING || next == POSTED;
            case WITHDRAWING -> next == WITHDRAWN || next == POSTED;
            case WITHDRAWN -> false;
        };
    }
}
