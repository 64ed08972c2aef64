package org.signpost.wordpress;

/** What the site calls a comment. */
public enum SiteCommentType {
    COMMENT("comment"),
    PINGBACK("pingback"),
    TRACKBACK("trackback"),
    /** Not a reader's: an editor's note, an order's note, something of a plugin. */
    OTHER("");

    private final String word;

    SiteCommentType(String word) {
        this.word = word;
    }

    static SiteCommentType of(String word) {
        for (SiteCommentType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        return OTHER;
    }
}
