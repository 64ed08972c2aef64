package org.signpost.ingest.reader.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.PlainText;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.input.XmlEvents;
import org.signpost.platform.TextExcerpt;

/** An RSS or Atom feed of comments, of one post or of a whole site. */
public final class FeedReader implements FormatReader {
    private static final int LONGEST = 400_000;
    private static final Pattern NUMBER = Pattern.compile("#comment-(\\d{1,18})$");
    private static final Pattern ON_BY = Pattern.compile("^Comment on (.{1,500}) by (.{0,200})$");
    private static final Pattern IN_REPLY_TO =
            Pattern.compile("^\\s*(?:<p>)?\\s*In reply to <a href=\"[^\"]{0,2000}#comment-(\\d{1,18})\"[^>]{0,200}>"
                    + "[^<]{0,400}</a>\\.\\s*(?:</p>)?\\s*");
    private static final Set<String> ELEMENTS = Set.of(
            "title link guid id creator pubDate published updated description encoded content summary in-reply-to"
                    .split(" "));

    private final FingerprintIds ids = new FingerprintIds();
    private String channelTitle = "";
    private String channelLink = "";
    private int posts;

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        boolean feed = false;
        try (XmlEvents xml = new XmlEvents(in)) {
            while (xml.nextElement()) {
                feed |= Set.of("rss", "feed", "RDF").contains(xml.name());
                if (!feed) {
                    sink.unreadable(
                            new UnreadablePart(xml.place(), "this is XML, but not a feed or export of comments"));
                    return;
                }
                element(xml, sink);
            }
        } catch (XMLStreamException e) {
            sink.unreadable(XmlEvents.explain(e));
        }
        if (posts > 0) {
            sink.unreadable(new UnreadablePart(
                    "the feed", posts + (posts == 1 ? " entry is a post" : " entries are posts") + ", not comments"));
        }
    }

    private void element(XmlEvents xml, CommentSink sink) throws XMLStreamException {
        switch (xml.name()) {
            case "item", "entry" -> entry(xml, sink);
            case "title" -> channelTitle = xml.text(1000);
            case "link" -> {
                String href = xml.attribute("href");
                boolean page = !xml.attribute("rel").equals("self");
                String text = xml.text(4000).strip();
                if (channelLink.isEmpty() && page) {
                    channelLink = href.isEmpty() ? text : href;
                }
            }
            default -> {}
        }
    }

    private void entry(XmlEvents xml, CommentSink sink) throws XMLStreamException {
        Map<String, String> entry = new HashMap<>();
        while (xml.nextChild()) {
            String name = xml.name();
            if (name.equals("author")) {
                author(xml, entry);
            } else if (!ELEMENTS.contains(name)) {
                xml.skip();
            } else {
                String href = xml.attribute("href");
                String reference = xml.attribute("ref");
                String relation = xml.attribute("rel");
                String text = xml.text(LONGEST);
                if (name.equals("link") && !relation.isEmpty() && !relation.equals("alternate")) {
                    continue;
                }
                String value = name.equals("in-reply-to") ? reference : text.isBlank() ? href : text;
                entry.putIfAbsent(name, value);
            }
        }
        comment(entry, sink);
    }

    private static void author(XmlEvents xml, Map<String, String> entry) throws XMLStreamException {
        while (xml.nextChild()) {
            if (xml.name().equals("name")) {
                entry.putIfAbsent("creator", xml.text(2000));
            } else {
                xml.skip();
            }
        }
    }

    private void comment(Map<String, String> entry, CommentSink sink) {
        String id = entry.getOrDefault("guid", entry.getOrDefault("id", "")).strip();
        String link = entry.getOrDefault("link", id).strip();
        Matcher number = NUMBER.matcher(NUMBER.matcher(id).find() ? id : link);
        boolean numbered = number.find();
        Matcher above = NUMBER.matcher(entry.getOrDefault("in-reply-to", ""));
        boolean comments = channelTitle.toLowerCase(Locale.ROOT).contains("comment");
        if (!numbered && !entry.containsKey("in-reply-to") && !comments) {
            posts++;
            return;
        }
        CommentBuilder comment = new CommentBuilder()
                .with(CommentField.ID, numbered ? number.group(1) : id)
                .with(CommentField.AUTHOR, HtmlText.ofName(entry.getOrDefault("creator", "")))
                .with(CommentField.DATE, first(entry, "published", "pubDate", "updated"))
                .with(CommentField.PARENT, above.find() ? above.group(1) : null);
        content(entry, comment);
        IncomingPost post = post(entry, link);
        sink.comment(post, comment.comment(post, ids));
    }

    private static @Nullable String first(Map<String, String> entry, String... elements) {
        return Stream.of(elements)
                .map(entry::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** RSS says what a comment answers only in its text; that sentence is not the commenter's. */
    private static void content(Map<String, String> entry, CommentBuilder comment) {
        String html = first(entry, "encoded", "content");
        String summary = Objects.requireNonNullElse(first(entry, "description", "summary"), "");
        String body = html != null ? html : Parser.unescapeEntities(summary, false);
        Matcher reply = IN_REPLY_TO.matcher(TextExcerpt.beginning(body, 6000));
        if (reply.find()) {
            comment.with(CommentField.PARENT, reply.group(1));
            body = body.substring(reply.end());
        }
        String text = html != null ? HtmlText.ofRendered(body) : HtmlText.ofStored(body);
        boolean excerpt = text.strip().startsWith("[\u2026]") && text.strip().endsWith("[\u2026]");
        comment.text(text, body.length() >= LONGEST).with(CommentField.TYPE, excerpt ? "pingback" : "comment");
    }

    private IncomingPost post(Map<String, String> entry, String link) {
        Matcher both = ON_BY.matcher(HtmlText.ofName(PlainText.line(entry.get("title"), 1000)));
        String channel = HtmlText.ofName(PlainText.line(channelTitle, 1000));
        String title = both.find()
                ? both.group(1)
                : channel.startsWith("Comments on: ") ? channel.substring("Comments on: ".length()) : null;
        boolean page = PostBuilder.web(link) != null;
        return PostBuilder.of(null, title != null ? title : page ? null : channel, page ? link : channelLink, null);
    }
}
