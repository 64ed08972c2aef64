package org.signpost.ingest.reader;

import java.util.Set;

/** What a source can say of one comment and its post, with the names of table columns that hold it: small letters and digits only. */
enum CommentField {
    ID("id", "commentid", "sourceid"),
    TEXT("text", "comment", "content", "commentcontent", "body", "message", "commenttext", "comentario", "texto"),
    AUTHOR("author", "name", "commentauthor", "authorname", "autor", "nombre"),
    PARENT("parent", "parentid", "commentparent", "inreplyto", "replyto"),
    DATE("dategmt", "commentdategmt", "writtenat", "createdat", "timestamp", "commentdate", "date", "fecha"),
    TYPE("type", "commenttype"),
    STATUS("status", "approved", "commentapproved"),
    POST("post", "postid", "commentpostid"),
    POST_TITLE("posttitle", "page", "title"),
    URL("url", "posturl", "link", "permalink"),
    POSITION("position", "number", "seq"),
    STAFF("bystaff", "staff");

    private final Set<String> columns;

    CommentField(String... columns) {
        this.columns = Set.of(columns);
    }

    boolean isColumn(String name) {
        return columns.contains(name);
    }
}
