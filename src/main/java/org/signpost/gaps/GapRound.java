package org.signpost.gaps;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * The transaction of {@link GapJob}. The order in which questions are grouped decides what groups there are, so only one node
 * at a time does it, under a lock; the others pass.
 */
@Singleton
class GapRound {
    private final GapRepository gaps;
    private final GapEntries entries;
    private final QuestionUpdater updater;
    private final QuestionGrouper grouper;

    GapRound(GapRepository gaps, GapEntries entries, QuestionUpdater updater, QuestionGrouper grouper) {
        this.gaps = gaps;
        this.entries = entries;
        this.updater = updater;
        this.grouper = grouper;
    }

    /** @param read the questions that waited a moment ago, the oldest first */
    @Transactional
    boolean work(List<ReadQuestion> read, Instant since, Instant now) {
        if (!gaps.tryLock(GapRepository.LOCK)) {
            return false;
        }
        boolean answered = entries.noteWhatWasPublished();
        boolean updated = updater.update(since, now);
        boolean grouped = grouper.group(read, since, now);
        return answered || updated || grouped;
    }
}
