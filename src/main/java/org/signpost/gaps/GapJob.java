package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.signpost.platform.database.Worker;

/**
 * Keeps questions in groups: lets those go that are covered now, and puts new ones into the group that they are most like.
 */
@Singleton
public class GapJob implements Worker {
    /** Staff's own answers count as questions without an entry for this long. */
    static final Duration REMEMBERED = Duration.ofDays(365);

    private final QuestionReader reader;
    private final GapRound round;
    private final Clock clock;

    GapJob(QuestionReader reader, GapRound round, Clock clock) {
        this.reader = reader;
        this.round = round;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    /** One bounded round: what waits is read first, then put into groups in one short transaction. */
    @Override
    public boolean work() {
        Instant now = clock.instant();
        Instant since = now.minus(REMEMBERED);
        return round.work(reader.read(since), since, now);
    }
}
