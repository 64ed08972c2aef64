package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.signpost.staff.Actor;
import org.signpost.staff.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a closed group again when its reason says that enough people have asked since. Callers open the transaction. */
@Singleton
final class Reopening {
    private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);
    private static final Actor GAPS = new Actor.Program("Signpost");

    private final GapRows gaps;
    private final QuestionRows questions;
    private final Audit audit;

    Reopening(GapRows gaps, QuestionRows questions, Audit audit) {
        this.gaps = gaps;
        this.questions = questions;
        this.audit = audit;
    }

    void look(GapId id) {
        Optional<Gap> gap = gaps.find(id).filter(found -> found.state() == GapState.CLOSED);
        CloseReason reason = gap.map(Gap::reason).orElse(null);
        Integer then = gap.map(Gap::peopleThen).orElse(null);
        if (reason == null || then == null) {
            return;
        }
        int people = questions.people(id);
        if (reason.opensAgain(then, people) && gaps.reopen(id) == 1) {
            audit.record(GAPS, "gap.reopen", "gap/" + id, Map.of("people", Integer.toString(people)));
            LOG.info("event=gap.reopened gap={} people={}", id, people);
        }
    }
}
