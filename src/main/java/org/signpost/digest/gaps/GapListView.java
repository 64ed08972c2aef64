package org.signpost.digest.gaps;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One page of a list of groups.
 *
 * @param counts how many groups each list has
 * @param waitingToBeGrouped questions that stand in no group yet
 */
public record GapListView(Tab tab, Map<Tab, Integer> counts, List<GapLine> gaps, Pager pager, long waitingToBeGrouped) {
    public GapListView {
        counts = Map.copyOf(counts);
        gaps = List.copyOf(gaps);
    }

    /** How many groups a list has. */
    public int count(Tab some) {
        return counts.getOrDefault(some, 0);
    }

    /** The lists of groups. */
    public enum Tab {
        /** Somebody waits for an entry. */
        WAITING("Waiting for an entry"),
        /** An entry came of them. */
        ANSWERED("Answered"),
        /** No entry is written. */
        CLOSED("No entry needed");

        private final String words;

        Tab(String words) {
            this.words = words;
        }

        /** As shown. */
        public String words() {
            return words;
        }

        /** As in an address. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The list of this {@link #slug}; the first one where there is none. */
        static Tab ofSlug(String slug) {
            for (Tab tab : values()) {
                if (tab.slug().equals(slug)) {
                    return tab;
                }
            }
            return WAITING;
        }
    }

    /**
     * Where a reader is in a list of several pages.
     *
     * @param address to which the number of a page is added
     * @param page counted from 1
     */
    public record Pager(String address, int page, int pages) {}
}
