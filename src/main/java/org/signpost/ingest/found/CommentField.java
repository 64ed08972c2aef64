package org.signpost.ingest.found;

/** What a source can say of one comment and its post. */
public enum CommentField {
    ID,
    TEXT,
    AUTHOR,
    /** The two parts of the author's name, where the source keeps them apart. */
    GIVEN_NAME,
    FAMILY_NAME,
    PARENT,
    DATE,
    TYPE,
    STATUS,
    POST,
    POST_TITLE,
    URL,
    POSITION,
    STAFF
}
