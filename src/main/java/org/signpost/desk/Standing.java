package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;

/** What people have done with a comment, and who has it now. */
@Singleton
class Standing {
    private final Queue queue;
    private final Past past;
    private final Claims claims;
    private final OwnTexts texts;
    private final Clock clock;

    Standing(Queue queue, Past past, Claims claims, OwnTexts texts, Clock clock) {
        this.queue = queue;
        this.past = past;
        this.claims = claims;
        this.texts = texts;
        this.clock = clock;
    }

    /** All of it. */
    record State(
            @Nullable Lane lane,
            Past.Told past,
            @Nullable Claim claim,
            @Nullable OwnText ownText) {}

    State of(CommentId comment, Staffer who) {
        Instant now = clock.instant();
        return new State(
                queue.find(comment, now).map(Place::lane).orElse(null),
                past.of(comment),
                claims.others(comment, who).orElse(null),
                texts.kept(comment, who.id()).orElse(null));
    }
}
