package org.signpost.publish.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a reply that the site did not confirm is looked for, and when one that could not go out is tried again. */
final class PostingSchedule {
    /** After the moment from which nobody knew. A slow site may still be storing it at the first ones. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10));

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private PostingSchedule() {}

    /**
     * The next look, or empty after the last.
     *
     * @param since from when on nobody knew
     * @param looks how many there were
     */
    static Optional<Instant> look(Instant since, int looks) {
        return looks < LOOKS.size() ? Optional.of(since.plus(LOOKS.get(looks))) : Optional.empty();
    }

    /**
     * The next try. The site itself is left alone by whoever has its turn; here only one reply lets others go first.
     *
     * @param tries that came to nothing, at least one
     */
    static Instant tryAgain(Instant now, int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
