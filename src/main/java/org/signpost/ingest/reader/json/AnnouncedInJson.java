package org.signpost.ingest.reader.json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How many comments a JSON object says there are: in a number beside their list, in what it says of its pages, or by a list of ids. */
final class AnnouncedInJson {
    private static final Set<String> ABOUT_PAGES = Set.of("meta", "pagination", "paging", "pageinfo", "page");
    private static final int MOST_DIGITS = 8;

    private AnnouncedInJson() {}

    /**
     * The largest such number, or -1 where nothing is said.
     *
     * @param holder of the comments, itself or further out
     * @param read the comments that were found in it
     */
    static int in(Map<?, ?> holder, List<FoundComment> read) {
        return Math.max(counted(holder, 2), listed(holder, read));
    }

    private static int counted(Map<?, ?> holder, int depth) {
        String count = JsonItem.of(holder).string(JsonMember.FOUND);
        boolean number = count != null
                && !count.isEmpty()
                && count.length() <= MOST_DIGITS
                && count.chars().allMatch(next -> next >= '0' && next <= '9');
        int own = number ? Integer.parseInt(Objects.requireNonNull(count)) : -1;
        if (depth == 0) {
            return own;
        }
        return holder.entrySet().stream()
                .filter(member -> ABOUT_PAGES.contains(JsonItem.plain(String.valueOf(member.getKey()))))
                .mapToInt(member -> member.getValue() instanceof Map<?, ?> pages ? counted(pages, depth - 1) : -1)
                .reduce(own, Math::max);
    }

    /** A list of bare ids, those of the comments among them, has all that there are. */
    private static int listed(Map<?, ?> holder, List<FoundComment> read) {
        Set<String> ids = new HashSet<>();
        read.stream().map(FoundComment::id).filter(Objects::nonNull).forEach(ids::add);
        return ids.isEmpty()
                ? -1
                : lists(holder)
                        .filter(list -> list.stream().allMatch(String.class::isInstance))
                        .filter(list -> list.stream().anyMatch(ids::contains))
                        .mapToInt(List::size)
                        .max()
                        .orElse(-1);
    }

    private static Stream<List<?>> lists(Map<?, ?> holder) {
        return holder.values().stream().filter(List.class::isInstance).map(value -> (List<?>) value);
    }
}
