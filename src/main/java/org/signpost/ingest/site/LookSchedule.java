package org.signpost.ingest.site;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a known comment is looked at again: the older it is, the less is done to it. */
final class LookSchedule {
    /** How long what somebody may be about to act on is left alone. */
    static final Duration OPEN = Duration.ofMinutes(2);

    /** How long a post is taken for what it was. */
    static final Duration POST = Duration.ofDays(1);

    private static final Duration LONGEST = Duration.ofDays(7);

    private LookSchedule() {}

    /**
     * The next look at a comment.
     *
     * @param writtenAt or null where nobody knows
     * @param waitsForPost whether it is for us as soon as everybody may read its post
     */
    static Instant next(Instant now, @Nullable Instant writtenAt, long remoteId, boolean waitsForPost) {
        Duration pause = pause(writtenAt == null ? LONGEST : Duration.between(writtenAt, now));
        Duration shorter = waitsForPost && pause.compareTo(POST) > 0 ? POST : pause;
        // What was read together, such as all that there was at the beginning, is not looked at together.
        return now.plus(shorter.minus(shorter.multipliedBy(remoteId % 100).dividedBy(400)));
    }

    private static Duration pause(Duration age) {
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofMinutes(10);
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return Duration.ofHours(1);
        }
        return age.compareTo(LONGEST) < 0 ? Duration.ofDays(1) : LONGEST;
    }
}
