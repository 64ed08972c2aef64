package org.signpost.comment;

/** What the source says a comment is, before anybody read it. */
public enum CommentType {
    /** A reader's comment. */
    COMMENT,
    /** Another site's automatic notice that it links to the post. */
    PINGBACK,
    /** The older form of a pingback. */
    TRACKBACK
}
