package org.signpost.ingest.site;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where a walk through a list stands that is asked for in pages, the highest number first, and that changes meanwhile. What
 * is added makes pages repeat something, which does no harm. What is deleted lets the list move up, past what is not read yet:
 * a page goes on from what was read only where it holds a number that is not below the lowest one read.
 *
 * @param top the highest number read, 0 before the first page
 * @param low the lowest number read; nothing between the two is missing
 * @param floor the walk ends with the first number that is not above this
 * @param offset where the next page begins
 */
record DownwardWalk(long top, long low, long floor, int offset, boolean done) {
    /** How much a page repeats of the one before it, so that a few deletions do not matter. */
    static final int OVERLAP = 10;

    /** A walk from the top. */
    static DownwardWalk fromTheTop(long floor) {
        return new DownwardWalk(0, Long.MAX_VALUE, floor, 0, false);
    }

    /** Goes on below what was read before, of which there were about so many. */
    static DownwardWalk below(long top, long low, long floor, int read) {
        return new DownwardWalk(top, low, floor, Math.max(0, read - OVERLAP), false);
    }

    /**
     * A page of the list.
     *
     * @param ids in whatever order
     * @param hidden how many the site counted and did not give
     * @param total how many the list has now; 0 where the site does not say
     * @param asked how many were asked for
     */
    record WalkPage(List<Long> ids, int hidden, int total, int asked) {
        WalkPage {
            ids = List.copyOf(ids);
        }

        private int size() {
            return ids.size() + hidden;
        }

        private boolean isLast(int offset) {
            return total > 0 ? offset + asked >= total : size() < asked;
        }
    }

    /** Whether this page, at {@link #offset}, goes on from what was read, so that it may be counted as read. */
    boolean isContinuedBy(WalkPage page) {
        // What is hidden may be what both have in common; it is read when it is shown.
        return offset == 0 || page.hidden > 0 || page.ids.stream().anyMatch(id -> id >= low);
    }

    /** Where the walk stands after this page: further down, or a step back. */
    DownwardWalk after(WalkPage page) {
        if (!isContinuedBy(page)) {
            int end = page.total > 0 ? Math.min(offset, page.total) : offset;
            return new DownwardWalk(top, low, floor, Math.max(0, end - page.asked), false);
        }
        OptionalLong lowest = page.ids.stream().mapToLong(Long::longValue).min();
        OptionalLong highest = page.ids.stream().mapToLong(Long::longValue).max();
        long nowLow = Math.min(low, lowest.orElse(low));
        return new DownwardWalk(
                Math.max(top, highest.orElse(top)),
                nowLow,
                floor,
                offset + Math.max(1, page.size() - OVERLAP),
                page.isLast(offset) || nowLow <= floor);
    }
}
