package org.signpost.comment;

/** Where the source's own moderation has put a comment. */
public enum SourceStatus {
    /** Shown to the public. */
    APPROVED,
    /** Waiting for the site's moderators. */
    HELD,
    /** Taken for spam at the source. */
    SPAM,
    /** Deleted at the source, or its post was. */
    TRASHED;

    /** Whether its website hides it for good. */
    public boolean hidden() {
        return this == SPAM || this == TRASHED;
    }
}
