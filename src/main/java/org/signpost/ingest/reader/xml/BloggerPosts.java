package org.signpost.ingest.reader.xml;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.NotPublic;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.HtmlText;

/**
 * The entries of Blogger: posts, pages, settings and comments stand beside each other in one feed. Its older export tells
 * them apart by a category, the newer one of Google's Takeout by elements of its own.
 */
final class BloggerPosts {
    private static final Pattern NUMBER = Pattern.compile("\\.(?:post|page)-(\\d{1,30})$");
    private static final Pattern ANSWERED = Pattern.compile("/comments/(?:default|full|summary)/(\\d{1,30})");
    private static final Pattern OF_COMMENT = Pattern.compile("[?&]showComment=.{0,2000}");
    private static final String REMOVED = "blogger.contentRemoved";

    private final DeclaredPosts posts;
    private int comments;
    private int others;
    private boolean export;

    BloggerPosts(CommentSink sink) {
        posts = new DeclaredPosts(sink);
    }

    /** Whether an entry is Blogger's. */
    static boolean isOne(FeedEntry entry) {
        String id = entry.of(entry.has("id") ? "id" : "guid");
        return id.contains("blogger.com,")
                && (NUMBER.matcher(id).find() || id.contains(".settings.") || id.contains(".layout"));
    }

    /**
     * Takes an entry.
     *
     * @param blog the address of the whole, or nothing
     */
    void take(FeedEntry entry, String blog) {
        export |= entry.has("blogger type")
                || kind(entry).equals("settings")
                || kind(entry).equals("template");
        switch (kind(entry)) {
            case "comment" -> {
                comments++;
                comment(entry);
            }
            case "post", "page" -> {
                others++;
                post(entry, blog);
            }
            default -> {}
        }
    }

    /** Hands on what waits, and says how many posts there were where this was no export and held no comment. */
    int end() {
        posts.end();
        return export || comments > 0 ? 0 : others;
    }

    private static String kind(FeedEntry entry) {
        String named = entry.of(entry.has("blogger type") ? "blogger type" : "kind");
        String kind = named.substring(named.lastIndexOf('#') + 1).toLowerCase(Locale.ROOT);
        boolean answers = entry.has("reply ref") || entry.has("reply href");
        return kind.isEmpty() ? answers ? "comment" : "post" : kind;
    }

    private void post(FeedEntry entry, String blog) {
        String id = number(entry.of("id"));
        String filename = entry.of("filename");
        String own = entry.of("link");
        String address = own.isEmpty() && filename.startsWith("/") && !blog.isEmpty()
                ? blog.replaceAll("/$", "") + filename
                : own;
        IncomingPost post = PostBuilder.of(
                id,
                HtmlText.ofName(entry.of("title")),
                address,
                SourceDates.parse(entry.first("published", "created", "updated")));
        posts.declare(id, post, hidden(entry));
    }

    private static Optional<String> hidden(FeedEntry entry) {
        String status = entry.of("blogger status").toLowerCase(Locale.ROOT);
        boolean draft = entry.of("draft").equalsIgnoreCase("yes") || status.equals("draft");
        if (draft || status.equals("scheduled")) {
            return Optional.of(draft ? NotPublic.DRAFT : NotPublic.FUTURE);
        }
        return status.contains("trash") || status.contains("delet") || entry.has("trashed")
                ? Optional.of(NotPublic.TRASH)
                : Optional.empty();
    }

    private void comment(FeedEntry entry) {
        String link = entry.of("link");
        String page = entry.has("reply href")
                ? entry.of("reply href")
                : OF_COMMENT.matcher(link).replaceFirst("");
        String post = postOf(entry, page);
        String html = Objects.requireNonNullElse(entry.first("content", "summary", "description"), "");
        CommentBuilder comment = new CommentBuilder()
                .with(CommentField.ID, number(entry.of(entry.has("id") ? "id" : "guid")))
                .with(CommentField.PARENT, parent(entry, post))
                .with(CommentField.AUTHOR, HtmlText.ofName(entry.of(entry.has("creator") ? "creator" : "author")))
                .with(CommentField.DATE, entry.first("published", "created", "pubDate", "updated"))
                .with(CommentField.STATUS, status(entry))
                .text(HtmlLines.text(html), html.length() >= FeedEntry.LONGEST);
        IncomingPost otherwise = PostBuilder.of(post.startsWith("http") ? null : post, null, page, null);
        posts.comment(post, comment, html.length(), otherwise);
    }

    /** The number of the post; the two that the newer export names are the post and the comment above, or the post twice. */
    private String postOf(FeedEntry entry, String page) {
        List<String> named = Stream.of("reply ref", "blogger parent", "blogger inReplyTo")
                .map(entry::of)
                .filter(reference -> !reference.isEmpty())
                .map(BloggerPosts::number)
                .toList();
        return named.stream().filter(posts::knows).findFirst().orElse(named.isEmpty() ? page : named.getFirst());
    }

    private static @Nullable String parent(FeedEntry entry, String post) {
        Matcher answered = ANSWERED.matcher(entry.of("link related"));
        return answered.find()
                ? answered.group(1)
                : Stream.of("blogger inReplyTo", "blogger parent")
                        .map(name -> number(entry.of(name)))
                        .filter(number -> !number.isEmpty() && !number.equals(post))
                        .findFirst()
                        .orElse(null);
    }

    /** "tag:blogger.com,1999:blog-1.post-77" is number 77. */
    private static String number(String id) {
        Matcher number = NUMBER.matcher(id);
        return number.find() ? number.group(1) : id;
    }

    private static String status(FeedEntry entry) {
        String word = entry.of("blogger status").toLowerCase(Locale.ROOT);
        boolean removed = entry.of(REMOVED).equals("true") || entry.has("trashed");
        if (word.contains("spam") || word.equals("ghosted")) {
            return "spam";
        } else if (removed || word.contains("trash") || word.contains("delet") || word.equals("emptied")) {
            return "trash";
        }
        return word.contains("pending") || word.contains("moderation") ? "hold" : word;
    }
}
