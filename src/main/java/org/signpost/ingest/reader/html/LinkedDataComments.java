package org.signpost.ingest.reader.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.json.JsonDocumentReader;

/** Comments that a page holds only in its data for search engines (JSON-LD, in the words of schema.org). */
final class LinkedDataComments implements CommentSink {
    private static final String SCRIPTS = "script[type=application/ld+json]";
    private static final Pattern COMMENT =
            Pattern.compile("\"@type\"\\s{0,20}:\\s{0,20}(?:\\[\\s{0,20})?\"(?:User)?Comments?\"");
    private static final int LONGEST = 2_000_000;
    private static final int MOST = 20;

    private final HtmlPageHead head;
    private final CommentSink sink;
    private int found;

    private LinkedDataComments(HtmlPageHead head, CommentSink sink) {
        this.head = head;
        this.sink = sink;
    }

    /** Hands on what the scripts of a page hold; false where it is nothing. */
    static boolean read(Document page, HtmlPageHead head, String name, ReckonedDates dates, CommentSink sink)
            throws IOException {
        LinkedDataComments comments = new LinkedDataComments(head, sink);
        for (Element script : page.select(SCRIPTS).stream().limit(MOST).toList()) {
            String data = script.data();
            if (data.length() <= LONGEST && COMMENT.matcher(data).find()) {
                new JsonDocumentReader(dates).read(new StringReader(data), name, comments);
            }
        }
        return comments.found > 0;
    }

    /** The page knows its own title, and mostly its own address. */
    @Override
    public void comment(IncomingPost said, IncomingComment comment) {
        found++;
        String address = head.url() == null ? said.url() : head.url();
        String title = head.title() == null ? said.title() : head.title();
        sink.comment(PostBuilder.of(head.postId(), title, address, null), comment);
    }

    @Override
    public void announced(int count) {
        sink.announced(count);
    }

    @Override
    public void leftOut(String reason) {
        sink.leftOut(reason);
    }

    /** What else stands in the data is no comment, and nobody misses it. */
    @Override
    public void unreadable(UnreadablePart item) {}
}
