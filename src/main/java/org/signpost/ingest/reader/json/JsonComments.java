package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.platform.TextExcerpt;

/** Understands one JSON object as a comment: WordPress's shape, or a plain one with {@code text}. */
final class JsonComments {
    private static final Set<String> STAFF_ROLES = Set.of("administrator", "editor", "author");

    private static final Set<String> READERS = Set.of("null", "", "comment", "pingback", "trackback");

    private final FingerprintIds ids = new FingerprintIds();
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
            return;
        }
        String text = string(item, "text", "content", "comment");
        if (item.get("content") instanceof Map<?, ?> content) {
            wordPress(item, content, place);
        } else if (text != null) {
            plain(item, text);
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
        String raw = string(content, "raw");
        String chosen = Objects.requireNonNullElse(raw != null ? raw : string(content, "rendered"), "");
        CommentBuilder comment = new CommentBuilder()
                .with(CommentField.TYPE, string(item, "type"))
                .with(CommentField.STATUS, string(item, "status"))
                .with(CommentField.ID, string(item, "id"))
                .with(CommentField.PARENT, string(item, "parent"))
                .with(CommentField.AUTHOR, name(string(item, "author_name"), 2000))
                .with(CommentField.STAFF, String.valueOf(isStaff(item)))
                .with(CommentField.DATE, string(item, "date_gmt"))
                .text(raw != null ? HtmlText.ofStored(raw) : HtmlText.ofRendered(chosen), isCut(chosen));
        IncomingPost post = postOf(item);
        sink.comment(post, comment.comment(post, ids));
    }

    private static boolean isCut(String text) {
        return text.length() >= JsonValues.LONGEST_STRING - 1;
    }

    private IncomingPost postOf(Map<?, ?> item) {
        String title = null;
        if (item.get("_embedded") instanceof Map<?, ?> embedded && first(embedded, "up") instanceof Map<?, ?> up) {
            title = up.get("title") instanceof Map<?, ?> forms ? string(forms, "rendered") : string(up, "title");
        }
        return PostBuilder.of(string(item, "post"), name(title, 4000), string(item, "link"), null);
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

    private void plain(Map<?, ?> item, String text) {
        boolean staff = Boolean.TRUE.equals(item.get("by_staff")) || Boolean.TRUE.equals(item.get("staff"));
        CommentBuilder comment = new CommentBuilder()
                .with(CommentField.TYPE, string(item, "type"))
                .with(CommentField.STATUS, string(item, "status"))
                .with(CommentField.POSITION, string(item, "position", "number"))
                .with(CommentField.ID, string(item, "id", "source_id"))
                .with(CommentField.PARENT, string(item, "parent", "parent_id"))
                .with(CommentField.AUTHOR, string(item, "author", "author_name", "name"))
                .with(CommentField.STAFF, String.valueOf(staff))
                .with(CommentField.DATE, string(item, "date", "written_at", "date_gmt"))
                .text(text, isCut(text));
        IncomingPost post = plainPost(item);
        sink.comment(post, comment.comment(post, ids));
    }

    private IncomingPost plainPost(Map<?, ?> item) {
        if (item.get("post") instanceof Map<?, ?> post) {
            return PostBuilder.of(string(post, "id", "source_id"), string(post, "title"), string(post, "url"), null);
        }
        return PostBuilder.named(
                string(item, "post"),
                string(item, "post_title", "title"),
                string(item, "url", "link", "post_url"),
                name);
    }

    /** The first of these members that is a string, or null. */
    private static @Nullable String string(Map<?, ?> item, String... members) {
        for (String member : members) {
            if (item.get(member) instanceof String text) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String name(@Nullable String html, int most) {
        return html == null ? null : HtmlText.ofName(TextExcerpt.beginning(html, most));
    }
}
