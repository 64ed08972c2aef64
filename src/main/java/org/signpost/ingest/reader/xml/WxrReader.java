package org.signpost.ingest.reader.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.input.XmlEvents;

/**
 * A WordPress export, of any length: one comment at a time is held. E-mail addresses, IP addresses and user agents are
 * passed over without being taken in.
 */
public final class WxrReader implements FormatReader {
    private static final int LONGEST = 400_000;
    private static final Set<String> OF_POST = Set.of("title", "link", "post_id", "post_date_gmt");
    private static final Set<String> OF_COMMENT =
            Set.of(("comment_id comment_author comment_date_gmt comment_approved comment_type comment_parent "
                            + "comment_content")
                    .split(" "));

    private final FingerprintIds ids = new FingerprintIds();

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        try (XmlEvents xml = new XmlEvents(in)) {
            boolean any = false;
            while (xml.nextElement()) {
                if (xml.name().equals("item")) {
                    any = true;
                    post(xml, sink);
                }
            }
            if (!any) {
                sink.unreadable(new UnreadablePart("line 1", "there is no post in this export"));
            }
        } catch (XMLStreamException e) {
            sink.unreadable(XmlEvents.explain(e));
        }
    }

    private void post(XmlEvents xml, CommentSink sink) throws XMLStreamException {
        Map<String, String> post = new HashMap<>();
        while (xml.nextChild()) {
            String name = xml.name();
            if (name.equals("comment") && xml.namespace().contains("wordpress.org/export")) {
                comment(xml, post, sink);
            } else if (OF_POST.contains(name)) {
                post.put(name, xml.text(4000));
            } else {
                xml.skip();
            }
        }
    }

    private void comment(XmlEvents xml, Map<String, String> post, CommentSink sink) throws XMLStreamException {
        String place = xml.place();
        Map<String, String> comment = new HashMap<>();
        while (xml.nextChild()) {
            String name = xml.name();
            if (OF_COMMENT.contains(name)) {
                comment.put(name, xml.text(name.equals("comment_content") ? LONGEST : 4000));
            } else {
                xml.skip();
            }
        }
        String content = comment.getOrDefault("comment_content", "");
        String type = comment.getOrDefault("comment_type", "").strip();
        if (!Set.of("", "comment", "pingback", "trackback").contains(type)) {
            // Order notes, editors' notes and the like are not readers' comments.
            return;
        }
        if (comment.getOrDefault("comment_id", "").isBlank() && content.isBlank()) {
            sink.unreadable(new UnreadablePart(place, "a comment without number and text; left out"));
            return;
        }
        CommentBuilder found = new CommentBuilder()
                .with(CommentField.TYPE, type)
                .with(CommentField.STATUS, comment.get("comment_approved"))
                .with(CommentField.ID, comment.get("comment_id"))
                .with(CommentField.PARENT, comment.get("comment_parent"))
                .with(CommentField.AUTHOR, HtmlText.ofName(comment.getOrDefault("comment_author", "")))
                .with(CommentField.DATE, comment.get("comment_date_gmt"))
                .text(HtmlText.ofStored(content), content.length() >= LONGEST);
        IncomingPost under = PostBuilder.of(
                post.get("post_id"),
                HtmlText.ofName(post.getOrDefault("title", "")),
                post.get("link"),
                SourceDates.parse(post.get("post_date_gmt")));
        sink.comment(under, found.comment(under, ids));
    }
}
