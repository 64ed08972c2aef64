package org.signpost.desk.queue;

import java.util.List;
import org.signpost.desk.Lane;

/**
 * The list of a lane beside a comment that is open.
 *
 * @param groups the cards around it
 * @param open the number of that comment
 */
public record LaneView(Lane lane, QueueCounts counts, List<CardGroup> groups, long open) {
    public LaneView {
        groups = List.copyOf(groups);
    }
}
