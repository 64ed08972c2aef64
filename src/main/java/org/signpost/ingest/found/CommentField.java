package org.signpost.ingest.found;

/**
 * What a source can say of one comment and its post, with the names of table columns that hold it: small letters and
 * digits only.
 */
public enum CommentField {
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

    private final String columns;

    CommentField(String... columns) {
        this.columns = "," + String.join(",", columns) + ",";
    }

    public boolean isColumn(String name) {
        return !name.isEmpty() && columns.contains("," + name + ",");
    }
}
