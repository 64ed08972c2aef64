package org.signpost.ingest.reader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.PlainText;
import org.signpost.ingest.input.UnreadablePart;

/** Understands one JSON object as a comment: WordPress's shape, or a plain one with {@code text}. */
final class JsonComments {
    private static final Set<String> STAFF_ROLES = Set.of("administrator", "editor", "author");

    private static final Set<String> READERS = Set.of("null", "", "comment", "pingback", "trackback");

    private final FingerprintIds fingerprintIds = new FingerprintIds();
    private final String name;
    private final CommentSink sink;

    JsonComments(String name, CommentSink sink) {
        this.name = name;
        this.sink = sink;
    }

    /** Hands on the comment, or says why it is none. */
    void take(@Nullable Object value, String place) {
        if (!(value instanceof Map<?, ?> item)) {
            sink.unreadable(new UnreadablePart(place, "this is not a JSON object"));
        } else if (item.get("content") instanceof Map<?, ?> content) {
            wordPress(item, content, place);
        } else if (item.containsKey("text") || item.get("content") instanceof String || item.containsKey("comment")) {
            plain(item, place);
        } else if (item.containsKey("code") && item.containsKey("message")) {
            sink.unreadable(new UnreadablePart(place, "this is WordPress's refusal, not a list of comments"));
        } else {
            sink.unreadable(new UnreadablePart(place, "there is no text in it"));
        }
    }

    private void wordPress(Map<?, ?> item, Map<?, ?> content, String place) {
        if (item.containsKey("title") || item.containsKey("slug")) {
            sink.unreadable(new UnreadablePart(place, "this is a post, not a comment"));
            return;
        }
        if (!READERS.contains(String.valueOf(item.get("type")))) {
            // Editors' notes and the like are not readers' comments.
            return;
        }
        CommentBuilder commentBuilder =
                new CommentBuilder().typed(string(item, "type")).moderated(string(item, "status"));
        commentBuilder.id = string(item, "id");
        commentBuilder.parent = string(item, "parent");
        commentBuilder.author = HtmlText.ofName(cut(string(item, "author_name"), 2000));
        commentBuilder.byStaff = isStaff(item);
        commentBuilder.writtenAt = SourceDates.parse(string(item, "date_gmt"));
        String raw = string(content, "raw");
        String rendered = string(content, "rendered");
        String chosen = raw != null ? raw : rendered == null ? "" : rendered;
        commentBuilder.cut = chosen.length() >= JsonValues.LONGEST_STRING - 1;
        commentBuilder.text = raw != null ? HtmlText.ofStored(raw) : HtmlText.ofRendered(chosen);
        hand(postOf(item), commentBuilder);
    }

    private void hand(IncomingPost post, CommentBuilder commentBuilder) {
        sink.comment(post, commentBuilder.comment(post, fingerprintIds));
    }

    private IncomingPost postOf(Map<?, ?> item) {
        String title = null;
        if (item.get("_embedded") instanceof Map<?, ?> embedded && first(embedded, "up") instanceof Map<?, ?> up) {
            Object shown = up.get("title") instanceof Map<?, ?> forms ? forms.get("rendered") : up.get("title");
            title = shown instanceof String html ? HtmlText.ofName(cut(html, 4000)) : null;
        }
        return PostBuilder.of(string(item, "post"), title, string(item, "link"), null);
    }

    /** Only where WordPress embeds the account with its roles; a number alone may be a subscriber's. */
    private static boolean isStaff(Map<?, ?> item) {
        return item.get("_embedded") instanceof Map<?, ?> embedded
                && first(embedded, "author") instanceof Map<?, ?> author
                && author.get("roles") instanceof List<?> roles
                && roles.stream().anyMatch(STAFF_ROLES::contains);
    }

    private static @Nullable Object first(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list && !list.isEmpty() ? list.getFirst() : null;
    }

    private void plain(Map<?, ?> item, String place) {
        CommentBuilder commentBuilder = new CommentBuilder()
                .typed(string(item, "type"))
                .moderated(string(item, "status"))
                .at(any(item, "position", "number"));
        commentBuilder.id = any(item, "id", "source_id");
        commentBuilder.parent = any(item, "parent", "parent_id");
        commentBuilder.author = any(item, "author", "author_name", "name");
        commentBuilder.byStaff = Boolean.TRUE.equals(item.get("by_staff")) || Boolean.TRUE.equals(item.get("staff"));
        commentBuilder.writtenAt = SourceDates.parse(any(item, "date", "written_at", "date_gmt"));
        String text = any(item, "text", "content", "comment");
        if (text == null) {
            sink.unreadable(new UnreadablePart(place, "there is no text in it"));
            return;
        }
        commentBuilder.cut = text.length() >= JsonValues.LONGEST_STRING - 1;
        commentBuilder.text = text;
        hand(plainPost(item), commentBuilder);
    }

    private IncomingPost plainPost(Map<?, ?> item) {
        if (item.get("post") instanceof Map<?, ?> post) {
            return PostBuilder.of(any(post, "id", "source_id"), string(post, "title"), string(post, "url"), null);
        }
        return PostBuilder.named(
                string(item, "post"), any(item, "post_title", "title"), any(item, "url", "link", "post_url"), name);
    }

    private static @Nullable String any(Map<?, ?> item, String... names) {
        for (String key : names) {
            String value = string(item, key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String string(Map<?, ?> item, String key) {
        return item.get(key) instanceof String text ? text : null;
    }

    private static String cut(@Nullable String text, int most) {
        return text == null ? "" : PlainText.cut(text, most);
    }
}
