package org.signpost.digest.gaps;

import java.util.List;
import java.util.Map;

/**
 * One page of a list of groups.
 *
 * @param page counted from 1
 * @param waitingToBeGrouped questions that stand in no group yet
 */
public record GapListView(
        Tab tab, Map<Tab, Integer> counts, List<GapLine> gaps, int page, int pages, long waitingToBeGrouped) {
    public GapListView {
        counts = Map.copyOf(counts);
        gaps = List.copyOf(gaps);
    }

    /** How many groups a list has. */
    public int count(Tab some) {
        return counts.getOrDefault(some, 0);
    }
}
