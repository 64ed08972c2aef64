package org.signpost.ingest.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.PlainText;
import org.signpost.ingest.input.UnreadablePart;

/** An RSS or Atom feed of comments, of one post or of a whole site. */
final class FeedReader implements FormatReader {
    private static final int LONGEST = 400_000;
    private static final Pattern NUMBER = Pattern.compile("#comment-(\\d{1,18})$");
    private static final Pattern ON_BY = Pattern.compile("^Comment on (.{1,500}) by (.{0,200})$");
    private static final Pattern IN_REPLY_TO =
            Pattern.compile("^\\s*(?:<p>)?\\s*In reply to <a href=\"[^\"]{0,2000}#comment-(\\d{1,18})\"[^>]{0,200}>"
                    + "[^<]{0,400}</a>\\.\\s*(?:</p>)?\\s*");
    private static final Set<String> WORDS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "creator",
            "pubDate",
            "published",
            "updated",
            "description",
            "encoded",
            "content",
            "summary",
            "name",
            "in-reply-to");

    private final FingerprintIds fingerprintIds = new FingerprintIds();
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
            } else if (!WORDS.contains(name)) {
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
        boolean comments = channelTitle.toLowerCase(Locale.ROOT).contains("comment");
        if (!numbered && !entry.containsKey("in-reply-to") && !comments) {
            posts++;
            return;
        }
        CommentBuilder commentBuilder = new CommentBuilder();
        commentBuilder.id = numbered ? number.group(1) : id;
        commentBuilder.author = HtmlText.ofName(entry.getOrDefault("creator", ""));
        commentBuilder.writtenAt =
                SourceDates.parse(entry.getOrDefault("published", entry.getOrDefault("pubDate", entry.get("updated"))));
        content(entry, commentBuilder);
        IncomingPost post = post(entry, link);
        sink.comment(post, commentBuilder.comment(post, fingerprintIds));
    }

    /** RSS says what a comment answers only in its text; that sentence is not the commenter's. */
    private static void content(Map<String, String> entry, CommentBuilder commentBuilder) {
        String html = entry.get("encoded");
        boolean once = html == null && entry.containsKey("content");
        html = once ? entry.get("content") : html;
        String body = html != null
                ? html
                : org.jsoup.parser.Parser.unescapeEntities(
                        entry.getOrDefault("description", entry.getOrDefault("summary", "")), false);
        Matcher reply = IN_REPLY_TO.matcher(PlainText.cut(body, 6000));
        commentBuilder.parent = parent(entry.get("in-reply-to"));
        if (reply.find()) {
            commentBuilder.parent = reply.group(1);
            body = body.substring(reply.end());
        }
        commentBuilder.cut = body.length() >= LONGEST;
        commentBuilder.text = html != null ? HtmlText.ofRendered(body) : HtmlText.ofStored(body);
        String text = commentBuilder.text.strip();
        boolean excerpt = text.startsWith("[\u2026]") && text.endsWith("[\u2026]");
        commentBuilder.typed(excerpt ? "pingback" : "comment");
    }

    private static @Nullable String parent(@Nullable String reference) {
        Matcher number = NUMBER.matcher(reference == null ? "" : reference);
        return number.find() ? number.group(1) : null;
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
