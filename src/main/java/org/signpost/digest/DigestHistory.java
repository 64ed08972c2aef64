package org.signpost.digest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The digests that were written down, and who got them. */
@Singleton
class DigestHistory {
    private final Runs runs;
    private final Deliveries deliveries;

    DigestHistory(Runs runs, Deliveries deliveries) {
        this.runs = runs;
        this.deliveries = deliveries;
    }

    @Transactional
    public Optional<Run> find(DigestList list, IsoWeek week) {
        return runs.find(list.id(), week.toString());
    }

    @Transactional
    public List<Run> newest(DigestList list, int limit) {
        return runs.newest(list.id(), limit);
    }

    @Transactional
    public Letter letter(Run run) {
        return runs.letter(run.id()).orElseThrow();
    }

    @Transactional
    public List<Delivery> deliveries(Run run) {
        return deliveries.findByRun(run.id());
    }
}
