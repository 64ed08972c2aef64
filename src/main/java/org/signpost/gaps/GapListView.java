package org.signpost.gaps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of groups.
 *
 * @param counts how many groups each list has
 * @param waitingToBeGrouped questions that stand in no group yet
 */
public record GapListView(Tab tab, Map<Tab, Integer> counts, List<Line> gaps, Pager pager, long waitingToBeGrouped) {
    public GapListView {
        counts = Map.copyOf(counts);
        gaps = List.copyOf(gaps);
    }

    public int count(Tab some) {
        return counts.getOrDefault(some, 0);
    }

    public enum Tab {
        WAITING,
        ANSWERED,
        CLOSED;

        public String words() {
            return GapWords.of("tab." + this);
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The list of this {@link #slug}; the first one where there is none. */
        static Tab ofSlug(String slug) {
            return Arrays.stream(values())
                    .filter(tab -> tab.slug().equals(slug))
                    .findFirst()
                    .orElse(WAITING);
        }
    }

    /**
     * Where a reader is in a list of several pages.
     *
     * @param address to which the number of a page is added
     * @param page counted from 1
     */
    public record Pager(String address, int page, int pages) {}

    /**
     * A group as pages show it; everything that commenters wrote is masked.
     *
     * @param topic in words
     * @param asked "9 people asked, last 2 days ago"
     * @param answer the entry that came of it, or null
     * @param closed why no entry is written, or null
     */
    public record Line(
            long id,
            String title,
            String topic,
            String language,
            String asked,
            @Nullable Answer answer,
            @Nullable String closed,
            List<String> examples) {
        public Line {
            examples = List.copyOf(examples);
        }
    }

    /** @param effect "7 comments got drafts, 2 people still wait" */
    public record Answer(String question, String address, String effect) {}
}
