package org.signpost.ingest.reader;

/** The pieces of an export of WordPress with one post: the start, any number of comments, the end. */
final class WordPressExport {
    static final String START = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>P</title>"
            + "<wp:post_id>4</wp:post_id>";
    static final String COMMENT =
            "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>good</wp:comment_content></wp:comment>";
    static final String END = "</item></channel></rss>";

    private WordPressExport() {}
}
