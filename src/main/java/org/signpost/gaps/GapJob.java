package org.signpost.gaps;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.signpost.platform.database.Worker;

/**
 * Keeps questions in groups: lets those go that are covered now, and puts new ones into the group that they are most like.
 * The order of joining decides what groups there are, so only one node at a time does it; the others pass.
 */
@Singleton
public class GapJob implements Worker {
    /** Staff's own answers count as questions without an entry for this long. */
    static final Duration REMEMBERED = Duration.ofDays(365);

    private final GapRepository gaps;
    private final GapEntries entries;
    private final QuestionUpdater questionUpdater;
    private final QuestionGrouper questionGrouper;
    private final Clock clock;

    GapJob(
            GapRepository gaps,
            GapEntries entries,
            QuestionUpdater questionUpdater,
            QuestionGrouper questionGrouper,
            Clock clock) {
        this.gaps = gaps;
        this.entries = entries;
        this.questionUpdater = questionUpdater;
        this.questionGrouper = questionGrouper;
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

    /** One bounded round in one transaction. */
    @Override
    @Transactional
    public boolean work() {
        if (!gaps.tryLock(GapRepository.LOCK)) {
            return false;
        }
        Instant now = clock.instant();
        Instant since = now.minus(REMEMBERED);
        boolean answered = entries.noteWhatWasPublished();
        boolean settled = questionUpdater.settle(since, now);
        boolean joined = questionGrouper.join(since, now);
        return answered || settled || joined;
    }
}
