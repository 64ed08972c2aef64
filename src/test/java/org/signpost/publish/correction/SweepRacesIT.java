package org.signpost.publish.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGConnection;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskPerson;
import org.signpost.publish.ReplyId;
import org.signpost.publish.SweepFixture;
import org.signpost.publish.SweepKey;
import org.signpost.publish.Sweeps;
import org.signpost.publish.correction.CorrectionDecisions.CorrectionRequest;
import org.signpost.publish.reply.OutdatedReplyJob;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.staff.Staffer;
import org.signpost.testing.RepeatCount;
import org.signpost.testing.SimultaneousCalls;

/** What people do in the same moment as others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepRacesIT {
    private static final int ROUNDS = RepeatCount.of(20, 100);
    private static final int UNTIL_BOTH_HAPPENED = 500;
    private static final long HEAD_START = 10_000_000;
    private static final String SLUG = "fiance-visa-who-can-file";

    private final SweepFixture fixture = new SweepFixture();
    private final CorrectionDecisions followUps = fixture.bean(CorrectionDecisions.class);
    private final OutdatedReplyJob outdatedReplyJob = fixture.bean(OutdatedReplyJob.class);
    private final DeskPerson maria = new DeskPerson(fixture.desk.server.getApplicationContext());
    private final Staffer tom = fixture.desk.person("Tom");

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void noApprovalWithTheOldVersionSlipsThroughWhileItBecomesWrong() throws InterruptedException {
        int approved = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS || isOneSided(approved, refused, round); round++) {
            CommentId comment = fixture.ready("Racer", SLUG);
            Callable<Boolean> approval = maria.approval(comment);
            long headStart = (round % 5) * HEAD_START;
            List<Object> outcomes = SimultaneousCalls.run(
                    () -> {
                        spin(headStart);
                        return approval.call();
                    },
                    fixture.written(SLUG, "en"));
            SweepKey key = (SweepKey) outcomes.getLast();
            boolean decided = (Boolean) outcomes.getFirst();
            long fallen = fixture.count("reply r JOIN reply_entry e ON e.reply_id = r.id WHERE r.state <> 'WITHDRAWN'"
                    + " AND e.slug = '" + SLUG + "' AND e.version < " + key.version());
            assertThat(fallen).isEqualTo(decided ? 1 : 0);
            assertThat(outdatedReplyJob.stopSome()).isEqualTo(decided ? 1 : 0);
            assertThat(fixture.bean(Sweeps.class).find(key).orElseThrow().stopped())
                    .isEqualTo(decided ? 1 : 0);
            approved += decided ? 1 : 0;
            refused += decided ? 0 : 1;
        }
        assertThat(approved).as("rounds in which the approval came first").isPositive();
        assertThat(refused).as("rounds in which the version came first").isPositive();
        assertThat(fixture.offenders()).isZero();
    }

    /** Whether the same side was first each time so far, which proves nothing about the other. */
    private static boolean isOneSided(int approved, int refused, int round) {
        return (approved == 0 || refused == 0) && round < UNTIL_BOTH_HAPPENED;
    }

    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anApprovalThatHoldsTheEntryIsFinishedBeforeTheVersionIsPublished() throws InterruptedException {
        CommentId comment = fixture.ready("Slow", "asylum-lgbt");
        SweepKey key;
        try (var connection = fixture.desk.database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT slug FROM faq_entry WHERE slug = 'asylum-lgbt' FOR SHARE");
            Thread publisher = Thread.ofVirtual().start(() -> fixture.wrong("asylum-lgbt", "en"));
            assertThat(waitsFor(connection, publisher)).isTrue();
            connection.commit();
            publisher.join();
            key = new SweepKey("asylum-lgbt", fixture.current("asylum-lgbt", "en"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(maria.approves(comment)).isFalse();
        assertThat(fixture.bean(Sweeps.class).find(key).orElseThrow().total()).isZero();
    }

    /** Whether another session comes to wait for what this one holds, before the one that may do so has ended. */
    private boolean waitsFor(Connection holder, Thread other) throws SQLException {
        String waiting = "SELECT count(*) FROM pg_stat_activity WHERE "
                + holder.unwrap(PGConnection.class).getBackendPID() + " = ANY (pg_blocking_pids(pid))";
        while (other.isAlive()) {
            if (fixture.desk.database.count(waiting) > 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void oneOfTwoDecidesAboutAReplyHoweverOftenTheyMeet() throws InterruptedException {
        List<ReplyId> replies =
                fixture.posted(ROUNDS, "green-card-overstay", fixture.current("green-card-overstay", "en"));
        SweepKey key = fixture.wrong("green-card-overstay", "en");
        for (ReplyId reply : replies) {
            List<Object> outcomes = SimultaneousCalls.run(
                    () -> followUps.decide(maria.person(), key, reply, new CorrectionRequest.Approve(key.version())),
                    () -> followUps.decide(tom, key, reply, new CorrectionRequest.Leave()));
            assertThat(outcomes)
                    .filteredOn(CorrectionOutcome.Done.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(CorrectionOutcome.Refused.class::isInstance)
                    .singleElement()
                    .asString()
                    .containsPattern("(Maria approved the correction|Tom left it as it is) just now");
        }
        assertThat(fixture.bean(Sweeps.class).find(key).orElseThrow().done()).isEqualTo(ROUNDS);
        assertThat(fixture.offenders()).isZero();
    }

    @Test
    void noCorrectionOutlivesTheReplyThatItCorrects() throws InterruptedException {
        List<ReplyId> replies = fixture.posted(
                ROUNDS / 2, "children-assisted-reproduction", fixture.current("children-assisted-reproduction", "en"));
        SweepKey key = fixture.wrong("children-assisted-reproduction", "en");
        for (ReplyId reply : replies) {
            SimultaneousCalls.run(
                    () -> followUps.decide(maria.person(), key, reply, new CorrectionRequest.Approve(key.version())),
                    () -> fixture.bean(ReplyActions.class).withdraw(tom, reply));
        }
        assertThat(fixture.count("reply c JOIN follow_up f ON f.id = c.follow_up_id JOIN reply r ON r.id = f.reply_id"
                        + " WHERE f.slug = 'children-assisted-reproduction' AND c.state <> 'WITHDRAWN'"))
                .isZero();
        assertThat(fixture.count("reply r JOIN reply_entry e ON e.reply_id = r.id WHERE r.state <> 'WITHDRAWN'"
                        + " AND e.slug = 'children-assisted-reproduction'"))
                .isZero();
        assertThat(fixture.offenders()).isZero();
    }
}
