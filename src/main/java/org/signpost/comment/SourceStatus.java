package org.signpost.comment;

/** Where the source's own moderation has put a comment. */
public enum SourceStatus {
    /** Shown to the public. */
    APPROVED,
    /** Waiting for the site's moderators. */
    HELD,
    /** Taken for spam at the source. */
    SPAM,
    /** In the trash of the source, or its post is not for everybody to read. */
    TRASHED,
    /** Deleted at the source for good. */
    DELETED;

    /** Whether its website hides it. The column {@code comment.hidden} says the same. */
    public boolean hidden() {
        return switch (this) {
            case APPROVED, HELD -> false;
            case SPAM, TRASHED, DELETED -> true;
        };
    }
}
