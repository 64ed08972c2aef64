package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;

/** Says who has a comment open. A claim ends after five minutes by itself, so that nobody can block a comment. */
@Singleton
class Claims {
    static final Duration LASTS = Duration.ofMinutes(5);

    private final ClaimRows rows;
    private final Clock clock;

    Claims(ClaimRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Claims a comment that nobody else has claimed. */
    void takeIfFree(CommentId comment, Staffer who) {
        take(comment, who, false);
    }

    /** Claims a comment whoever has it. */
    void takeOver(CommentId comment, Staffer who) {
        take(comment, who, true);
    }

    private void take(CommentId comment, Staffer who, boolean force) {
        Instant now = clock.instant();
        rows.take(comment, who.id(), who.name(), now, now.plus(LASTS), force);
    }

    /** The claim of somebody else, while it lasts. */
    Optional<Claim> others(CommentId comment, Staffer who) {
        return rows.others(comment, who.id(), clock.instant());
    }

    void release(CommentId comment, Staffer who) {
        rows.release(comment, who.id());
    }
}
