package org.signpost.desk.queue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.desk.Lane;
import org.signpost.staff.Staffer;

/** Finds the neighbours of a comment in a lane, also of one that has just left it. */
@Singleton
public class LaneNavigation {
    private final QueueRepository queue;
    private final Clock clock;

    LaneNavigation(QueueRepository queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    public QueueRepository.Neighbours around(Lane lane, CommentId id) {
        return queue.neighbours(lane, id, clock.instant()).orElse(QueueRepository.Neighbours.NONE);
    }

    /** What comes next for a person: the one behind in the lane that nobody else has, else the first such one. */
    public Optional<CommentId> next(Lane lane, CommentId id, Staffer who) {
        return queue.nextFree(lane, id, who.id(), clock.instant()).map(QueueEntry::id);
    }

    public boolean exists(CommentId id) {
        return queue.existsById(id);
    }
}
