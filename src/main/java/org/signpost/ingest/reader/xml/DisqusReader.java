package org.signpost.ingest.reader.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.NotPublic;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.input.XmlEvents;

/**
 * An export of Disqus: threads, each for a page of the site, and posts, which are the comments. E-mail addresses and IP
 * addresses are passed over without being taken in.
 */
public final class DisqusReader implements FormatReader {
    private static final int LONGEST = 400_000;
    private static final Set<String> OF_THREAD = Set.of("id", "link", "title", "createdAt", "isDeleted");
    private static final Set<String> OF_POST = Set.of("createdAt", "isDeleted", "isSpam", "isApproved");

    /** WordPress's plugin names a page by its number there and its address. */
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,18})(?:\\s.{0,4000})?$");

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        DeclaredPosts threads = new DeclaredPosts(sink);
        try (XmlEvents xml = new XmlEvents(in)) {
            try {
                if (xml.nextElement() && !xml.name().equals("disqus")) {
                    sink.unreadable(new UnreadablePart(xml.place(), "this is XML, but not an export of Disqus"));
                    return;
                }
                while (xml.nextElement()) {
                    switch (xml.name()) {
                        case "thread" -> thread(xml, threads);
                        case "post" -> post(xml, threads);
                        default -> xml.skip();
                    }
                }
            } catch (XmlEvents.StoppedException e) {
                sink.unreadable(e.item());
            }
            threads.end();
            xml.misfits().ifPresent(sink::unreadable);
        }
    }

    private static void thread(XmlEvents xml, DeclaredPosts threads) throws IOException {
        String key = xml.attribute("id");
        Map<String, String> thread = new HashMap<>();
        while (xml.nextChild()) {
            if (OF_THREAD.contains(xml.name())) {
                thread.putIfAbsent(xml.name(), xml.text(4000).strip());
            } else {
                xml.skip();
            }
        }
        Matcher numbered = NUMBERED.matcher(thread.getOrDefault("id", ""));
        String link = thread.get("link");
        String own = numbered.find() ? numbered.group(1) : PostBuilder.web(link) == null ? key : null;
        IncomingPost post = PostBuilder.of(
                own,
                HtmlText.ofName(thread.getOrDefault("title", "")),
                link,
                SourceDates.parse(thread.get("createdAt")));
        boolean deleted = isTrue(thread.get("isDeleted"));
        threads.declare(key, post, deleted ? Optional.of(NotPublic.TRASH) : Optional.empty());
    }

    private static void post(XmlEvents xml, DeclaredPosts threads) throws IOException {
        CommentBuilder comment = new CommentBuilder().with(CommentField.ID, xml.attribute("id"));
        Map<String, String> said = new HashMap<>();
        int length = 0;
        while (xml.nextChild()) {
            String name = xml.name();
            if (name.equals("message")) {
                String html = xml.html(LONGEST);
                length = html.length();
                comment.text(HtmlLines.text(html), length >= LONGEST);
            } else if (name.equals("author")) {
                comment.with(CommentField.AUTHOR, author(xml));
            } else if (name.equals("thread") || name.equals("parent")) {
                said.put(name, xml.attribute("id"));
                xml.skip();
            } else if (OF_POST.contains(name)) {
                said.putIfAbsent(name, xml.text(4000));
            } else {
                xml.skip();
            }
        }
        comment.with(CommentField.PARENT, said.get("parent"))
                .with(CommentField.DATE, said.get("createdAt"))
                .with(CommentField.STATUS, status(said));
        String key = said.getOrDefault("thread", "");
        threads.comment(key, comment, length, PostBuilder.of(key, null, null, null));
    }

    /** The name that is shown; somebody without an account has one too. */
    private static String author(XmlEvents xml) throws IOException {
        Map<String, String> author = new HashMap<>();
        while (xml.nextChild()) {
            if (Set.of("name", "username").contains(xml.name())) {
                author.put(xml.name(), HtmlText.ofName(xml.text(2000)).strip());
            } else {
                xml.skip();
            }
        }
        String name = author.getOrDefault("name", "");
        return name.isEmpty() ? author.getOrDefault("username", "") : name;
    }

    private static String status(Map<String, String> said) {
        if (isTrue(said.get("isSpam"))) {
            return "spam";
        }
        boolean held = said.getOrDefault("isApproved", "").strip().equalsIgnoreCase("false");
        return isTrue(said.get("isDeleted")) ? "trash" : held ? "hold" : "approved";
    }

    private static boolean isTrue(@Nullable String said) {
        return said != null && said.strip().equalsIgnoreCase("true");
    }
}
