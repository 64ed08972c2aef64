package org.signpost.comment;

/** What storing one incoming comment did. */
public sealed interface Stored {
    /** The comment that is now in the database. */
    CommentId id();

    /** It was not there before. */
    record New(CommentId id) implements Stored {}

    /** It was there, with the same text. */
    record Unchanged(CommentId id) implements Stored {}

    /** It was there with another text: {@code revision} is the number of the new one. */
    record Revised(CommentId id, int revision) implements Stored {}
}
