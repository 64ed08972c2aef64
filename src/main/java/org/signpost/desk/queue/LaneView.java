package org.signpost.desk.queue;

import java.util.List;
import java.util.Optional;
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

    /** Those before and behind the open comment; empty where it is not in the lane any more. */
    public Optional<QueueRepository.LaneNavigation> neighbours() {
        List<Long> ids = groups.stream()
                .flatMap(group -> group.cards().stream())
                .map(CommentCard::id)
                .toList();
        int at = ids.indexOf(open);
        return at < 0
                ? Optional.empty()
                : Optional.of(new QueueRepository.LaneNavigation(
                        at + 1 < ids.size() ? ids.get(at + 1) : null, at > 0 ? ids.get(at - 1) : null));
    }
}
