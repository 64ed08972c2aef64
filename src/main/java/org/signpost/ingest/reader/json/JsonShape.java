package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells by its members whether a JSON object is a comment, a post or something else. */
final class JsonShape {
    private static final List<String> MARKS_OF_A_POST =
            List.of("slug", "excerpt", "categories", "commentcount", "commentstatus", "featuredmedia");
    private static final List<String> UNDER_A_POST = List.of("comments", "children", "discussion", "responses");

    private JsonShape() {}

    /** Whether a document, or one entry of a list that is the document, is a comment. */
    static boolean isComment(JsonItem item) {
        return JsonText.isAlone(item) || isCommentAlone(item);
    }

    /** Whether an entry of a list of this name is a comment. */
    static boolean isComment(JsonItem item, String list) {
        return JsonText.isIn(item)
                && (JsonMember.COMMENTS.isCalled(list)
                        || JsonAuthor.isIn(item)
                        || JsonIds.parent(item) != null
                        || JsonDate.isIn(item));
    }

    /** Whether an object that stands in no list is a comment: an answer may also have a message and the time. */
    static boolean isCommentAlone(JsonItem item) {
        return JsonText.isIn(item) && (JsonAuthor.isIn(item) || JsonIds.parent(item) != null);
    }

    /** Whether an entry of a list of this name would be a comment, had it a text. */
    static boolean isCommentWithoutText(JsonItem item, String list) {
        return JsonMember.COMMENTS.isCalled(list)
                && !JsonText.isIn(item)
                && (JsonIds.own(item) != null || JsonAuthor.isIn(item) || JsonDate.isIn(item));
    }

    /** Whether this is the post rather than a comment. */
    static boolean isPost(JsonItem item, String list) {
        boolean titled = item.has("title") || item.has("headline");
        if (item.get("content") instanceof Map<?, ?> && (titled || item.has("slug"))) {
            return true;
        }
        boolean marked = MARKS_OF_A_POST.stream().anyMatch(item::has)
                || UNDER_A_POST.stream().anyMatch(name -> isFilled(item.get(name)))
                || JsonMember.POSTS.isCalled(list);
        return titled && marked && JsonIds.parent(item) == null;
    }

    private static boolean isFilled(@Nullable Object value) {
        return (value instanceof List<?> list && !list.isEmpty()) || (value instanceof Map<?, ?> map && !map.isEmpty());
    }
}
