package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
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

    /**
     * All of it.
     *
     * @param lane where it waits, or null
     * @param claim somebody else's, or null
     * @param unsent what the person has typed before, or null
     */
    record State(
            @Nullable Lane lane,
            Past.Summary past,
            @Nullable Claim claim,
            @Nullable OwnText unsent) {}

    State of(Comment comment, Staffer who) {
        CommentId id = comment.id();
        return new State(
                queue.find(id, clock.instant()).map(Place::lane).orElse(null),
                past.of(comment),
                claims.others(id, who).orElse(null),
                texts.find(id, who.id()).orElse(null));
    }
}
