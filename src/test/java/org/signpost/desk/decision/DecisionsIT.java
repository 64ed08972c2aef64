package org.signpost.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.Decision;
import org.signpost.desk.DecisionKind;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.Lane;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.comment.Claims;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.desk.queue.CommentCard;
import org.signpost.desk.queue.QueueReader;
import org.signpost.desk.queue.QueueRepository;
import org.signpost.desk.queue.QueueRepository.QueueEntry;
import org.signpost.platform.database.Worker;
import org.signpost.staff.Staffer;
import org.signpost.testing.RepeatCount;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecisionsIT {
    private static final int RACES = RepeatCount.of(40, 200);

    private final DeskFixture desk = new DeskFixture();
    private final Decisions decisions = desk.bean(Decisions.class);
    private Staffer maria = desk.person("Maria");
    private Staffer tom = desk.person("Tom");

    @BeforeAll
    void openTheQueue() {
        CommentId waiting = desk.ready("The first to wait");
        assertThat(desk.bean(QueueReader.class)
                        .lane(Optional.of(Lane.READY), null, null)
                        .cards())
                .extracting(CommentCard::id)
                .containsExactly(waiting.value());
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void writesDecisionReplyAndAuditTogether() {
        CommentId id = desk.ready("Ana");
        Decision decision = decided(decisions.decide(maria, id, desk.seen(id, maria), new DecisionRequest.Approve()));
        assertThat(decision.kind()).isEqualTo(DecisionKind.APPROVED);
        assertThat(count("reply r JOIN reply_entry e ON e.reply_id = r.id WHERE r.state = 'SCHEDULED' AND e.version = 1"
                        + " AND r.comment_id = " + id))
                .isEqualTo(1);
        assertThat(count("audit WHERE action = 'desk.approved' AND object = 'comment/" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void writesNothingAtAllWhereTheAuditRowFails() {
        CommentId id = desk.ready("Ana");
        desk.sql("ALTER TABLE audit ADD CONSTRAINT no_more CHECK (object <> 'comment/" + id + "')");
        ScreenVersion screenVersion = desk.seen(id, maria);
        assertThatThrownBy(() -> decisions.decide(maria, id, screenVersion, new DecisionRequest.Approve()))
                .hasStackTraceContaining("no_more");
        assertThat(count("decision WHERE comment_id = " + id)).isZero();
        assertThat(count("reply WHERE comment_id = " + id)).isZero();
        desk.sql("ALTER TABLE audit DROP CONSTRAINT no_more");
    }

    @Test
    void tellsTheSecondWhoWasFaster() {
        CommentId id = desk.ready("Ana");
        ScreenVersion screenVersion = desk.seen(id, tom);
        decided(decisions.decide(maria, id, screenVersion, new DecisionRequest.Approve()));
        desk.clock().pass(Duration.ofSeconds(4));
        assertThat(decisions.decide(tom, id, screenVersion, new DecisionRequest.Approve()))
                .isEqualTo(new DecisionOutcome.Refused("Maria approved this 4 seconds ago. Nothing else was changed."));
    }

    @Test
    void letsOneOfTwoWinHoweverOftenTheyMeet() throws InterruptedException {
        for (int i = 0; i < RACES; i++) {
            CommentId id = desk.ready("Racer");
            ScreenVersion screenVersion = desk.seen(id, maria);
            List<DecisionOutcome> outcomes = together(
                    () -> decisions.decide(maria, id, screenVersion, new DecisionRequest.Approve()),
                    () -> decisions.decide(tom, id, screenVersion, new DecisionRequest.Approve()));
            assertThat(outcomes)
                    .filteredOn(DecisionOutcome.Decided.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(DecisionOutcome.Refused.class::isInstance)
                    .singleElement()
                    .asString()
                    .containsPattern("(Maria|Tom) approved this");
        }
        assertThat(count("(SELECT comment_id FROM reply WHERE state <> 'WITHDRAWN' GROUP BY comment_id"
                        + " HAVING count(*) > 1) twice"))
                .isZero();
    }

    @Test
    void losesNoUpdateBetweenDifferentRequests() throws InterruptedException {
        for (int i = 0; i < RACES / 4; i++) {
            CommentId id = desk.ready("Racer");
            ScreenVersion screenVersion = desk.seen(id, maria);
            List<DecisionOutcome> outcomes = together(
                    () -> decisions.decide(maria, id, screenVersion, new DecisionRequest.Edit("My own words.", null)),
                    () -> decisions.decide(tom, id, screenVersion, new DecisionRequest.NoReply(NoReplyReason.ANSWERED)),
                    () -> decisions.decide(
                            tom,
                            id,
                            screenVersion,
                            new DecisionRequest.Snooze(desk.clock().instant().plusSeconds(60))));
            assertThat(outcomes)
                    .filteredOn(DecisionOutcome.Decided.class::isInstance)
                    .hasSize(1);
            assertThat(count("decision WHERE comment_id = " + id)).isEqualTo(1);
        }
    }

    @Test
    void undoesWithinTheWindowAndNotAfterIt() {
        CommentId early = desk.ready("Early");
        Decision first =
                decided(decisions.decide(maria, early, desk.seen(early, maria), new DecisionRequest.Approve()));
        CommentId late = desk.ready("Late");
        Decision second = decided(decisions.decide(maria, late, desk.seen(late, maria), new DecisionRequest.Approve()));
        desk.clock().pass(Duration.ofMillis(9_999));
        decided(decisions.undo(maria, first.id()));
        desk.clock().pass(Duration.ofMillis(1));
        assertThat(decisions.undo(maria, second.id())).isInstanceOf(DecisionOutcome.Refused.class);
        assertThat(count("reply WHERE state = 'WITHDRAWN' AND comment_id = " + early))
                .isEqualTo(1);
        assertThat(desk.bean(QueueRepository.class)
                        .find(early, desk.clock().instant())
                        .orElseThrow()
                        .lane())
                .isEqualTo(Lane.READY);
    }

    @Test
    void eitherUndoesOrReleasesNeverBoth() throws InterruptedException {
        Worker release = desk.server.getApplicationContext().getBeansOfType(Worker.class).stream()
                .filter(worker -> worker.name().equals("publish"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < RACES / 4; i++) {
            CommentId id = desk.ready("Racer");
            Decision decision =
                    decided(decisions.decide(maria, id, desk.seen(id, maria), new DecisionRequest.Approve()));
            desk.clock().pass(Duration.ofSeconds(9).plusMillis(999));
            List<Object> outcomes = together(() -> decisions.undo(maria, decision.id()), () -> {
                desk.clock().pass(Duration.ofMillis(1));
                return release.work();
            });
            boolean undone = outcomes.getFirst() instanceof DecisionOutcome.Decided;
            while (release.work()) {
                assertThat(i).isNotNegative();
            }
            assertThat(count("reply WHERE comment_id = " + id + " AND state = '"
                            + (undone ? "WITHDRAWN" : "READY_TO_PASTE") + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesToApproveWhileABlankIsOpen() {
        CommentId id = desk.ready("Ana", "Dear ____, look here.");
        assertThat(decisions.decide(maria, id, desk.seen(id, maria), new DecisionRequest.Approve()))
                .isInstanceOf(DecisionOutcome.Refused.class);
        decided(decisions.decide(
                maria, id, desk.seen(id, maria), new DecisionRequest.Edit("Dear Ana, look here.", null)));
    }

    @Test
    void refusesWhileSomebodyElseHasItOpenAndForgetsThatAfterFiveMinutes() {
        CommentId id = desk.ready("Ana");
        desk.bean(Claims.class).takeIfFree(id, maria);
        ScreenVersion screenVersion = desk.seen(id, tom);
        assertThat(decisions.decide(tom, id, screenVersion, new DecisionRequest.Approve()))
                .asString()
                .contains("Maria opened this");
        desk.clock().pass(Claims.LASTS);
        decided(decisions.decide(tom, id, screenVersion, new DecisionRequest.Approve()));
    }

    @Test
    void refusesADraftThatIsNotTheOneOnTheScreen() {
        CommentId id = desk.ready("Ana");
        ScreenVersion screenVersion = desk.seen(id, maria);
        desk.draft(id, "Another text.");
        assertThat(decisions.decide(maria, id, screenVersion, new DecisionRequest.Approve()))
                .asString()
                .contains("composed anew");
    }

    @Test
    void putsOffUntilTheDayAndNoLonger() {
        CommentId id = desk.ready("Ana");
        Instant until = desk.clock().instant().plusSeconds(60);
        decided(decisions.decide(maria, id, desk.seen(id, maria), new DecisionRequest.Snooze(until)));
        assertThat(lane(id)).isEqualTo(Lane.SNOOZED);
        desk.clock().pass(Duration.ofSeconds(60));
        assertThat(lane(id)).isEqualTo(Lane.READY);
        decided(decisions.decide(maria, id, desk.seen(id, maria), new DecisionRequest.Approve()));
    }

    @Test
    void theDatabaseAndTheProgramAgreeOnWhichKindsReply() {
        for (DecisionKind kind : DecisionKind.values()) {
            CommentId id = desk.praise("Joy");
            desk.sql(
                    "INSERT INTO decision (comment_id, revision, kind, reason, snoozed_until, account_id, decided_by,"
                            + " decided_at) VALUES (?, 1, ?, " + (kind == DecisionKind.NO_REPLY ? "'OTHER'" : "NULL")
                            + ", " + (kind == DecisionKind.SNOOZED ? "now()" : "NULL") + ", ?, 'Maria', now())",
                    id.value(),
                    kind.name(),
                    maria.id().value());
            assertThat(count("live_decision WHERE replies AND comment_id = " + id))
                    .as(kind.name())
                    .isEqualTo(kind.replies() ? 1 : 0);
        }
    }

    @Test
    void keepsTheLanesApart() {
        assertThat(lane(desk.urgent("Rosa"))).isEqualTo(Lane.URGENT);
        assertThat(lane(desk.unsure("Kim"))).isEqualTo(Lane.UNSURE);
        assertThat(lane(desk.ready("Ana"))).isEqualTo(Lane.READY);
        assertThat(lane(desk.praise("Joy"))).isNull();
    }

    private @org.jspecify.annotations.Nullable Lane lane(CommentId id) {
        return desk.bean(QueueRepository.class)
                .find(id, desk.clock().instant())
                .map(QueueEntry::lane)
                .orElse(null);
    }

    private long count(String from) {
        return desk.database.count("SELECT count(*) FROM " + from);
    }

    private static Decision decided(DecisionOutcome outcome) {
        assertThat(outcome).isInstanceOf(DecisionOutcome.Decided.class);
        return ((DecisionOutcome.Decided) outcome).decision();
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<? extends T>... calls) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.length)) {
            List<Future<? extends T>> started = new ArrayList<>();
            for (Callable<? extends T> call : calls) {
                started.add(threads.submit(call));
            }
            List<T> results = new ArrayList<>();
            for (Future<? extends T> one : started) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
