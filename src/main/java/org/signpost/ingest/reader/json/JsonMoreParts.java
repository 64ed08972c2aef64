package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether JSON says that there are more comments than stand in it, as systems do that answer a part at a time. */
final class JsonMoreParts {
    private static final Set<String> ABOUT_PAGES =
            Set.of("meta", "pagination", "paging", "pageinfo", "page", "cursor", "links", "responsemetadata");
    /** Names that say whether there is a next part; where one of them says no, the place of the next one says nothing. */
    private static final Set<String> WHETHER =
            Set.of("hasnext", "hasnextpage", "hasmore", "hasmorecomments", "moreavailable");

    private static final Set<String> WHERE = Set.of(
            "nextpage",
            "nextpagetoken",
            "nextcursor",
            "nextpageurl",
            "nextpagelink",
            "nextlink",
            "nexturl",
            "nextmaxid");
    private static final List<String> ANSWERS = List.of("replycount", "repliescount", "replyscount", "commentcount");
    private static final Set<String> NOTHING = Set.of("", "0", "null", "false");
    private static final int MOST_DIGITS = 8;

    private JsonMoreParts() {}

    /** Whether what holds comments says it, or what stands in it about its pages. */
    static boolean areToldBy(Map<?, ?> holder) {
        JsonItem item = JsonItem.of(holder);
        boolean list = item.has("results") && !item.has("title");
        return told(item, list) || areAboutPages(holder, 2);
    }

    private static boolean areAboutPages(Map<?, ?> holder, int depth) {
        return depth > 0
                && holder.entrySet().stream()
                        .filter(member -> ABOUT_PAGES.contains(JsonItem.plain(String.valueOf(member.getKey()))))
                        .anyMatch(member -> member.getValue() instanceof Map<?, ?> pages
                                && (told(JsonItem.of(pages), true) || areAboutPages(pages, depth - 1)));
    }

    private static boolean told(JsonItem item, boolean next) {
        List<Object> whether =
                WHETHER.stream().map(item::get).filter(Objects::nonNull).toList();
        if (!whether.isEmpty()) {
            return whether.stream().anyMatch(value -> "true".equals(String.valueOf(value)));
        }
        return WHERE.stream().anyMatch(name -> isPlace(item.get(name))) || (next && isPlace(item.get("next")));
    }

    private static boolean isPlace(@Nullable Object value) {
        return switch (value) {
            case String place -> !NOTHING.contains(place.strip());
            case Map<?, ?> link -> JsonItem.of(link).string("href") != null;
            case null, default -> false;
        };
    }

    /** Whether this only stands where more comments would, as Reddit has it. */
    static boolean isInsteadOfMore(Map<?, ?> entry) {
        return "more".equals(entry.get("kind")) && entry.get("data") instanceof Map;
    }

    /**
     * Whether a comment says that it has more answers.
     *
     * @param read how many of them stand in it
     */
    static boolean areAnswersTo(JsonItem comment, int read) {
        if (count(comment, "totalreplycount") > read || count(comment, "hiddenreplies") > 0) {
            return true;
        }
        boolean nested = !JsonSystem.SLACK.isOf(comment)
                && comment.all(JsonMember.REPLIES).anyMatch(value -> value instanceof List || value instanceof Map);
        return nested && ANSWERS.stream().anyMatch(name -> count(comment, name) > read);
    }

    private static int count(JsonItem item, String name) {
        String count = item.string(name);
        boolean number = count != null
                && !count.isEmpty()
                && count.length() <= MOST_DIGITS
                && count.chars().allMatch(next -> next >= '0' && next <= '9');
        return number ? Integer.parseInt(Objects.requireNonNull(count)) : 0;
    }
}
