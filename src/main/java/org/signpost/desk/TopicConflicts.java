package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;
import org.signpost.triage.TopicCorrection;
import org.signpost.triage.TopicCorrections;

/** Knows when topics may not be corrected from what a person has on the screen. */
@Singleton
final class TopicConflicts {
    private final TopicCorrections corrections;
    private final Claims claims;
    private final Clock clock;

    TopicConflicts(TopicCorrections corrections, Claims claims, Clock clock) {
        this.corrections = corrections;
        this.claims = claims;
        this.clock = clock;
    }

    /** Why nothing may be changed and what to do next, or empty. */
    Optional<String> objection(Staffer who, CommentId comment, SeenTopics now, SeenTopics seen) {
        Instant time = clock.instant();
        if (now.revision() != seen.revision()) {
            return Optional.of("The comment was changed on its website since you opened it. Read it once more.");
        }
        if (now.correction() != seen.correction()) {
            return Optional.of(corrections
                    .current(comment)
                    .map(first -> overtaken(first, who, time))
                    .orElse("The topics are not those that you saw. Look at the page once more."));
        }
        return claims.others(comment, who).map(claim -> Sentences.claimed(claim, time));
    }

    private static String overtaken(TopicCorrection first, Staffer reader, Instant now) {
        String name = first.accountId() == reader.id().value() ? "You" : first.correctedBy();
        return TopicSentences.change(name, first) + " " + Sentences.ago(first.correctedAt(), now)
                + ". Nothing else was changed. Your choice is below: save it if it still holds.";
    }
}
