package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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

    Optional<CommentId> after(Lane lane, CommentId id) {
        Instant now = clock.instant();
        return queue.waitingSince(id)
                .flatMap(since -> queue.after(lane, urgent(lane, id, now), since, id, now, 1).stream()
                        .findFirst())
                .map(Place::id);
    }

    Optional<CommentId> before(Lane lane, CommentId id) {
        Instant now = clock.instant();
        return queue.waitingSince(id)
                .flatMap(since -> queue.before(lane, urgent(lane, id, now), since, id, now))
                .map(Place::id);
    }

    /** What comes next for a person: the one behind in the lane that nobody else has, else the first such one. */
    Optional<CommentId> next(Lane lane, CommentId id, Staffer who) {
        Instant now = clock.instant();
        return queue.waitingSince(id)
                .flatMap(since -> queue.nextFree(lane, urgent(lane, id, now), since, id, who.id(), now))
                .or(() -> queue.nextFree(lane, true, Instant.EPOCH, new CommentId(0), who.id(), now)
                        .filter(place -> !place.id().equals(id)))
                .map(Place::id);
    }

    boolean exists(CommentId id) {
        return queue.waitingSince(id).isPresent();
    }

    private boolean urgent(Lane lane, CommentId id, Instant now) {
        return queue.find(id, now).map(Place::urgent).orElse(lane == Lane.URGENT);
    }
}
