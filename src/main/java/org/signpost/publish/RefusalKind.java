package org.signpost.publish;

/** Why a reply is not on its website. The words for people stand beside it, in {@link ReplyPosting#reason()}. */
public enum RefusalKind {
    /** The comment says something else than what the person answered. */
    CHANGED(false),
    /** The comment or its page is not there, or not public, any more. */
    GONE(false),
    /** The site's moderation has not let the comment through. */
    HELD(true),
    /** The page takes no comments. */
    CLOSED(true),
    /** Somebody of the site has answered meanwhile. */
    ANSWERED(false),
    /** Our account may not answer there. */
    NOT_ALLOWED(true),
    /** The site takes no text of this length. */
    TOO_LONG(false),
    /** The site did not take it, for a reason of its own. */
    NOT_TAKEN(true),
    /** The site never confirmed it, and it is not there. */
    UNCONFIRMED(true),
    /** An earlier reply of ours to the same comment was there after all. */
    OVERTAKEN(false),
    /** It was there, and somebody removed it at the site. */
    REMOVED(false),
    /** A link in it leads where its readers cannot follow. */
    LINK(false);

    private final boolean again;

    RefusalKind(boolean again) {
        this.again = again;
    }

    /** Whether the same reply may go out once more, without anybody reading the comment anew. */
    public boolean mayTryAgain() {
        return again;
    }
}
