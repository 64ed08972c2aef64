package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;

/** Finds the neighbours of a comment in a lane, also of one that has just left it. */
@Singleton
class Walk {
    private final Queue queue;
    private final Clock clock;

    Walk(Queue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    Queue.Neighbours around(Lane lane, CommentId id) {
        return queue.neighbours(lane, id, clock.instant()).orElse(Queue.Neighbours.NONE);
    }

    /** What comes next for a person: the one behind in the lane that nobody else has, else the first such one. */
    Optional<CommentId> next(Lane lane, CommentId id, Staffer who) {
        return queue.nextFree(lane, id, who.id(), clock.instant()).map(Place::id);
    }

    boolean exists(CommentId id) {
        return queue.existsById(id);
    }
}
