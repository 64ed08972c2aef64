package org.signpost.gaps;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.signpost.platform.database.Worker;

/**
 * Keeps questions in groups: lets those go that are covered now, and puts new ones into the group that they are most like.
 * The order in which questions are grouped decides what groups there are, so only one node at a time does it; the others
 * pass.
 */
@Singleton
public class GapJob implements Worker {
    /** Staff's own answers count as questions without an entry for this long. */
    static final Duration REMEMBERED = Duration.ofDays(365);

    private final GapRepository gaps;
    private final GapEntries entries;
    private final QuestionUpdater updater;
    private final QuestionGrouper grouper;
    private final Clock clock;

    GapJob(GapRepository gaps, GapEntries entries, QuestionUpdater updater, QuestionGrouper grouper, Clock clock) {
        this.gaps = gaps;
        this.entries = entries;
        this.updater = updater;
        this.grouper = grouper;
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
        boolean updated = updater.update(since, now);
        boolean grouped = grouper.group(since, now);
        return answered || updated || grouped;
    }
}
