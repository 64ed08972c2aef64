package org.signpost.ingest.reader.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.input.XmlEvents;

/**
 * A WordPress export, of any length: a few comments at a time are held. E-mail addresses, IP addresses and user agents are
 * passed over without being taken in.
 */
public final class WxrReader implements FormatReader {
    private static final int LONGEST = 400_000;
    private static final Set<String> OF_POST =
            Set.of("title link pubDate post_id post_date post_date_gmt status post_type post_password".split(" "));
    private static final Set<String> OF_COMMENT = Set.of(
            ("comment_id comment_author comment_date comment_date_gmt comment_approved comment_type comment_parent "
                            + "comment_content")
                    .split(" "));

    private final FingerprintIds ids = new FingerprintIds();

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        try (XmlEvents xml = new XmlEvents(in)) {
            boolean any = false;
            try {
                while (xml.nextElement()) {
                    if (xml.name().equals("item")) {
                        any = true;
                        post(xml, sink);
                    }
                }
                if (!any) {
                    sink.unreadable(new UnreadablePart("line 1", "there is no post in this export"));
                }
            } catch (XmlEvents.StoppedException e) {
                sink.unreadable(e.item());
            }
            xml.misfits().ifPresent(sink::unreadable);
        }
    }

    private void post(XmlEvents xml, CommentSink sink) throws IOException {
        WxrPost post = new WxrPost(sink, ids);
        try {
            while (xml.nextChild()) {
                String name = xml.name();
                if (name.equals("comment") && isWordPress(xml)) {
                    comment(xml, post, sink);
                } else if (OF_POST.contains(name)) {
                    post.says(name, xml.text(4000));
                } else {
                    xml.skip();
                }
            }
        } finally {
            // Where the file ends in the middle, what was read before is kept.
            post.end();
        }
    }

    private static boolean isWordPress(XmlEvents xml) {
        return xml.prefix().equals("wp") || xml.namespace().contains("wordpress.org/export");
    }

    private static void comment(XmlEvents xml, WxrPost post, CommentSink sink) throws IOException {
        String place = xml.place();
        Map<String, String> fields = new HashMap<>();
        boolean cut = false;
        while (xml.nextChild()) {
            String name = xml.name();
            if (name.equals("comment_content")) {
                String content = xml.html(LONGEST);
                fields.put(name, content);
                cut = content.length() >= LONGEST;
            } else if (OF_COMMENT.contains(name)) {
                fields.put(name, xml.text(4000));
            } else {
                xml.skip();
            }
        }
        WxrPost.WxrComment comment = new WxrPost.WxrComment(fields, cut);
        if (comment.isEmpty()) {
            sink.unreadable(new UnreadablePart(place, "a comment without number and text; left out"));
        } else {
            post.comment(comment);
        }
    }
}
