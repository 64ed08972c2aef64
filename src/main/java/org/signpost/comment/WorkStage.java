package org.signpost.comment;

/** A stage that takes comments in hand for longer than a transaction may last. */
public enum WorkStage {
    /** Reading a new comment, or a new revision of one. */
    TRIAGE,
    /** Finding the entries that answer it. */
    MATCH,
    /** Reading an open one again by a new model. */
    RETRIAGE,
    /** Composing a waiting draft anew for other addresses. */
    REDRAFT,
    /** Keeping as an example what a person decided of it. */
    LEARN
}
