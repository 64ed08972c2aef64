package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLeases;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.comment.Claims;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.desk.decision.DecisionRequest;
import org.signpost.desk.decision.Decisions;
import org.signpost.staff.Staffer;
import org.signpost.triage.GuardedTriage;
import org.signpost.triage.Triage;

/** What people do with a comment while a new model reads it again. The fixture's comments were read by another model. */
class InterruptedRetriageIT {
    private final DeskFixture desk = new DeskFixture();
    private final GuardedTriage triage = (GuardedTriage) desk.bean(Triage.class);
    private final Staffer maria = desk.person("Maria");

    @AfterEach
    void close() {
        assertThat(desk.database.count("SELECT count(*) FROM comment_work WHERE stage = 'RETRIAGE'"))
                .isZero();
        desk.close();
    }

    @Test
    void leavesAloneWhatSomebodyDecidesMeanwhile() {
        CommentId id = desk.ready("Ana");
        ScreenVersion seen = desk.seen(id, maria);
        triage.meanwhile(() -> desk.bean(Decisions.class).decide(maria, id, seen, new DecisionRequest.Approve()));

        desk.bean(RetriageJob.class).work();

        assertThat(desk.bean(Decisions.class).live(id)).isPresent();
        assertThat(readByTheNewModel()).isZero();
    }

    @Test
    void leavesAloneWhatSomebodyOpensMeanwhile() {
        CommentId id = desk.ready("Ana");
        triage.meanwhile(() -> desk.bean(Claims.class).takeIfFree(id, maria));

        desk.bean(RetriageJob.class).work();
        assertThat(readByTheNewModel()).isZero();

        desk.clock().pass(Claims.LASTS);
        assertThat(desk.bean(RetriageJob.class).work()).isTrue();
        assertThat(readByTheNewModel()).isOne();
    }

    @Test
    void leavesWhatADeadNodeHadInHandUntilItsLeaseEnds() {
        CommentId id = desk.ready("Ana");
        RetriageLeases dead = desk.bean(RetriageLeases.class);
        assertThat(dead.take(triage.model(), 5).comments()).containsExactly(id);

        assertThat(desk.bean(RetriageJob.class).work()).isFalse();

        desk.clock().pass(WorkLeases.LEASE);
        assertThat(desk.bean(RetriageJob.class).work()).isTrue();
        assertThat(readByTheNewModel()).isOne();
    }

    private long readByTheNewModel() {
        return desk.database.count("SELECT count(*) FROM assessment WHERE model = '" + triage.model() + "'");
    }
}
