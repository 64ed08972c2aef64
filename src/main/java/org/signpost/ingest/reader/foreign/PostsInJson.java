package org.signpost.ingest.reader.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A list of posts in JSON, which is easily taken for one of comments: its first object has what only a post has. */
final class PostsInJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Set<String> LISTS = Set.of("posts", "items", "data", "results", "articles", "nodes");
    private static final Set<String> OF_POSTS = Set.of(
            "slug",
            "excerpt",
            "featured_media",
            "featured_image",
            "feature_image",
            "comment_status",
            "content_html",
            "categories");
    private static final Set<String> OF_COMMENTS = Set.of(
            "author_name",
            "comment",
            "comments",
            "comment_id",
            "comment_content",
            "in_reply_to",
            "message",
            "parent_id",
            "post",
            "post_id",
            "post_stream",
            "text",
            "thread");

    private PostsInJson() {}

    /** Whether the text, which may be cut anywhere, begins with a whole post. */
    static boolean isIn(String text) {
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return false;
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            return isPost(parser, true);
        } catch (IOException e) {
            return false;
        }
    }

    /** Looks at the object that starts here; {@code outer} where it may also be one that holds the list. */
    private static boolean isPost(JsonParser parser, boolean outer) throws IOException {
        Set<String> names = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            names.add(name);
            boolean list = parser.nextToken() == JsonToken.START_ARRAY && outer && LISTS.contains(name);
            if (list && !names.contains("comments")) {
                return parser.nextToken() == JsonToken.START_OBJECT && isPost(parser, false);
            }
            parser.skipChildren();
        }
        return names.contains("title")
                && names.stream().anyMatch(OF_POSTS::contains)
                && names.stream().noneMatch(OF_COMMENTS::contains);
    }
}
