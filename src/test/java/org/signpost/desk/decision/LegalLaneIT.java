package org.signpost.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.Decision;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.Lane;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.queue.QueueRepository;
import org.signpost.desk.queue.QueueRepository.QueueEntry;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/** What was passed on to the legal team: who decides about it, and what becomes of it when that is taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LegalLaneIT {
    private final DeskFixture desk = new DeskFixture();
    private final Decisions decisions = desk.bean(Decisions.class);
    private final Staffer maria = desk.person("Maria");
    private final Staffer tom = desk.person("Tom");
    private final Staffer lena = desk.person("Lena", Role.LEGAL);

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void bringsBackWhatADecisionHadReplacedWhenItIsUndone() {
        CommentId id = desk.ready("Ana");
        decided(decisions.decide(
                maria, id, desk.seen(id, maria), new DecisionRequest.Escalate("Is this still right?")));
        Decision answer = decided(decisions.decide(lena, id, desk.seen(id, lena), new DecisionRequest.Approve()));
        assertThat(lane(id)).isNull();
        decided(decisions.undo(lena, answer.id()));
        assertThat(lane(id)).isEqualTo(Lane.LEGAL);
        decided(decisions.undo(lena, decisions.live(id).orElseThrow().id()));
        assertThat(lane(id)).isEqualTo(Lane.READY);
    }

    @Test
    void whatWasPassedOnIsLeftToTheLegalTeam() {
        CommentId id = desk.ready("Ana");
        decided(decisions.decide(maria, id, desk.seen(id, maria), new DecisionRequest.Escalate("Look at this.")));

        for (DecisionRequest request :
                List.of(new DecisionRequest.Approve(), new DecisionRequest.NoReply(NoReplyReason.NO_QUESTION))) {
            assertThat(decisions.decide(maria, id, desk.seen(id, maria), request))
                    .isEqualTo(new DecisionOutcome.Refused(
                            "This comment waits for the legal team. Only they and administrators decide about it."));
        }
        assertThat(decisions.undo(tom, decisions.live(id).orElseThrow().id()))
                .isInstanceOf(DecisionOutcome.Refused.class);
        assertThat(lane(id)).isEqualTo(Lane.LEGAL);

        decided(decisions.undo(maria, decisions.live(id).orElseThrow().id()));
        assertThat(lane(id)).isEqualTo(Lane.READY);
    }

    private @Nullable Lane lane(CommentId id) {
        return desk.bean(QueueRepository.class)
                .find(id, desk.clock().instant())
                .map(QueueEntry::lane)
                .orElse(null);
    }

    private static Decision decided(DecisionOutcome outcome) {
        assertThat(outcome).isInstanceOf(DecisionOutcome.Decided.class);
        return ((DecisionOutcome.Decided) outcome).decision();
    }
}
