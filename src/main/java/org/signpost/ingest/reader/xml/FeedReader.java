package org.signpost.ingest.reader.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
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

/** An RSS or Atom feed of comments, of one post or of a whole site, in any of WordPress's languages; or Blogger's export. */
public final class FeedReader implements FormatReader {
    private static final Pattern NUMBER = Pattern.compile("#(?:comment-|c)(\\d{1,18})$");
    /** An address of something in a site, not of all of it. */
    private static final Pattern IN_SITE = Pattern.compile("^https?://[^/]{1,300}/[^/]");

    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");

    private final FingerprintIds ids = new FingerprintIds();
    private String channelTitle = "";
    private String channelLink = "";
    private int posts;

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        try (XmlEvents xml = new XmlEvents(in)) {
            BloggerPosts blogger = new BloggerPosts(sink);
            try {
                if (xml.nextElement() && !ROOTS.contains(xml.name())) {
                    sink.unreadable(
                            new UnreadablePart(xml.place(), "this is XML, but not a feed or export of comments"));
                    return;
                }
                while (xml.nextElement()) {
                    element(xml, blogger, sink);
                }
            } catch (XmlEvents.StoppedException e) {
                sink.unreadable(e.item());
            }
            posts += blogger.end();
            xml.misfits().ifPresent(sink::unreadable);
        }
        if (posts > 0) {
            sink.unreadable(new UnreadablePart(
                    "the feed", posts + (posts == 1 ? " entry is a post" : " entries are posts") + ", not comments"));
        }
    }

    private void element(XmlEvents xml, BloggerPosts blogger, CommentSink sink) throws IOException {
        switch (xml.name()) {
            case "item", "entry" -> {
                FeedEntry entry = FeedEntry.read(xml);
                if (BloggerPosts.isOne(entry)) {
                    blogger.take(entry, channelLink);
                } else {
                    entry(entry, sink);
                }
            }
            // The picture of a feed has a title and an address too.
            case "image" -> xml.skip();
            case "title" -> {
                String title = HtmlText.ofName(PlainText.line(xml.text(4000), 1000));
                channelTitle = channelTitle.isEmpty() ? title : channelTitle;
            }
            case "link" -> {
                String href = xml.attribute("href");
                String relation = xml.attribute("rel");
                String text = xml.text(4000).strip();
                if (channelLink.isEmpty() && (relation.isEmpty() || relation.equals("alternate"))) {
                    channelLink = href.isEmpty() ? text : href;
                }
            }
            default -> {}
        }
    }

    private void entry(FeedEntry entry, CommentSink sink) {
        String id = entry.of(entry.has("guid") ? "guid" : "id");
        String link = entry.has("link") ? entry.of("link") : id;
        Matcher number = NUMBER.matcher(NUMBER.matcher(id).find() ? id : link);
        boolean numbered = number.find();
        boolean answers = entry.has("reply ref") || entry.has("reply href");
        if (!numbered && !answers && !FeedWords.isOfComments(channelTitle)) {
            posts++;
            return;
        }
        String author = HtmlText.ofName(entry.of(entry.has("creator") ? "creator" : "author"));
        FeedWords.Title title = FeedWords.title(HtmlText.ofName(PlainText.line(entry.of("title"), 1000)), author);
        Matcher above = NUMBER.matcher(entry.of("reply ref"));
        CommentBuilder comment = new CommentBuilder()
                .with(CommentField.ID, numbered ? number.group(1) : id)
                .with(CommentField.AUTHOR, author.isBlank() ? title.author() : author)
                .with(CommentField.DATE, entry.first("published", "pubDate", "date", "updated"))
                .with(CommentField.PARENT, above.find() ? above.group(1) : null);
        content(entry, comment);
        IncomingPost post = post(title, link);
        sink.comment(post, comment.comment(post, ids));
    }

    /** RSS says what a comment answers only in its text; that sentence is not the commenter's. */
    private static void content(FeedEntry entry, CommentBuilder comment) {
        String html = entry.first("encoded", "content");
        String summary = Objects.requireNonNullElse(entry.first("description", "summary"), "");
        String body = html != null ? html : Parser.unescapeEntities(summary, false);
        Optional<FeedWords.Reply> reply = FeedWords.reply(TextExcerpt.beginning(body, 6000));
        reply.ifPresent(above -> comment.with(CommentField.PARENT, above.parent()));
        String own = body.substring(reply.map(FeedWords.Reply::length).orElse(0));
        String text = html != null ? HtmlText.ofRendered(own) : HtmlText.ofStored(own);
        boolean excerpt = text.strip().startsWith("[\u2026]") && text.strip().endsWith("[\u2026]");
        comment.text(text, body.length() >= FeedEntry.LONGEST)
                .with(CommentField.TYPE, excerpt ? "pingback" : "comment");
    }

    private IncomingPost post(FeedWords.Title said, String link) {
        boolean page = PostBuilder.web(link) != null;
        Optional<String> ofChannel = FeedWords.post(channelTitle, said.ofOnePost());
        String title = said.post().or(() -> ofChannel).orElse(page ? null : channelTitle);
        // On later pages of a thread the comments' own addresses name that page.
        boolean pages = said.post().isEmpty()
                && link.startsWith(channelLink)
                && IN_SITE.matcher(channelLink).find();
        return PostBuilder.of(null, title, page && !pages ? link : channelLink, null);
    }
}
