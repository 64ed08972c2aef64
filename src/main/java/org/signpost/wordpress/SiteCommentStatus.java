package org.signpost.wordpress;

/** Where the site's moderation has put a comment. */
public enum SiteCommentStatus {
    APPROVED("approved"),
    HELD("hold"),
    SPAM("spam"),
    TRASHED("trash"),
    /** The whole post lies in the trash. */
    POST_TRASHED("post-trashed"),
    /** Something that a plugin made up: nobody but the site's moderators sees it. */
    OTHER("");

    private final String word;

    SiteCommentStatus(String word) {
        this.word = word;
    }

    static SiteCommentStatus of(String word) {
        for (SiteCommentStatus status : values()) {
            if (status.word.equals(word)) {
                return status;
            }
        }
        return OTHER;
    }
}
