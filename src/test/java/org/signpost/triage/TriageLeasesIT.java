package org.signpost.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SampleComment;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.testing.MovableClock;
import org.signpost.testing.RepeatCount;
import org.signpost.testing.SimultaneousCalls;
import org.signpost.testing.TestDatabase;
import org.signpost.testing.TransactionGuard;

/** Comments that one node has in hand while its model runs: what another sees of them, and what a dead one leaves. */
class TriageLeasesIT {
    private static final int MANY = RepeatCount.of(60, 400);

    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer node = database.serveAtAStandingClock();
    private final GuardedTriage triage = (GuardedTriage) bean(node, Triage.class);
    private Post post;

    @BeforeEach
    void post() {
        bean(node, Sites.class).add("blog", "Harbor", null, "en", Instant.EPOCH);
        Site site = bean(node, Sites.class).findByName("blog").orElseThrow();
        post = bean(node, Posts.class).store(site.id(), new IncomingPost("7", "A release", null, null));
    }

    @AfterEach
    void close() {
        assertThat(database.count("SELECT count(*) FROM comment_work WHERE stage = 'TRIAGE'"))
                .isZero();
        node.close();
    }

    /** The other tests of this project run every model under this guard. */
    @Test
    void noticesAModelThatRunsInATransaction() {
        TransactionGuard guard = bean(node, TransactionGuard.class);

        assertThatThrownBy(() -> guard.inTransaction(() -> triage.assess(TriageInput.of("Can I come?"))))
                .hasStackTraceContaining("triage runs while a connection is held");
        assertThat(triage.assess(TriageInput.of("Can I come?")).model()).isEqualTo(triage.model());
    }

    @Test
    void leavesWhatADeadNodeHadInHandUntilItsLeaseEnds() {
        CommentId id = store("a", "Can my husband get a work permit?");
        assertThat(bean(node, WorkLeases.class).take(WorkStage.TRIAGE, 5).comments())
                .containsExactly(id);

        assertThat(work(node)).isFalse();

        bean(node, MovableClock.class).pass(WorkLeases.LEASE);
        assertThat(work(node)).isTrue();
        assertThat(bean(node, Assessments.class).find(id)).isPresent();
    }

    @Test
    void keepsNothingOfATextThatChangedWhileTheModelRan() {
        CommentId id = store("a", "Wonderful news, thank you all!");
        triage.meanwhile(() -> store("a", "Can my husband get a work permit while his green card is pending?"));

        work(node);

        assertThat(database.count("SELECT count(*) FROM assessment")).isZero();
        assertThat(work(node)).isTrue();
        assertThat(bean(node, Assessments.class).find(id).orElseThrow().needsAnswer())
                .isTrue();
    }

    @Test
    void locksNothingWhileTheModelRuns() {
        CommentId id = store("a", "Can my husband get a work permit?");
        triage.meanwhile(() -> sql("SET lock_timeout = '1s'; SELECT 1 FROM comment WHERE id = " + id + " FOR UPDATE"));

        assertThat(work(node)).isTrue();

        assertThat(bean(node, Assessments.class).find(id)).isPresent();
    }

    @Test
    void storesOnceWhatTwoNodesReadBecauseALeaseEnded() {
        CommentId id = store("a", "Can my husband get a work permit?");
        try (EmbeddedServer other = database.serveAtAStandingClock()) {
            bean(other, MovableClock.class).pass(WorkLeases.LEASE);
            triage.meanwhile(() -> {
                assertThat(work(other)).isTrue();
                sql("UPDATE assessment SET assessed_at = '2001-01-01' WHERE comment_id = " + id);
            });

            work(node);
        }

        assertThat(database.count("SELECT count(*) FROM assessment WHERE assessed_at = '2001-01-01'"))
                .isOne();
        assertThat(database.count("SELECT count(*) FROM assessment")).isOne();
    }

    @Test
    void twoNodesReadEachCommentOnce() throws InterruptedException {
        for (int i = 0; i < MANY; i++) {
            store("c" + i, "Can my husband number " + i + " get a work permit?");
        }
        try (EmbeddedServer other = database.serveAtAStandingClock()) {
            SimultaneousCalls.run(List.<Callable<Boolean>>of(() -> all(node), () -> all(other)));

            assertThat(triage.calls.get() + ((GuardedTriage) bean(other, Triage.class)).calls.get())
                    .isEqualTo(MANY);
            assertThat(database.count("SELECT count(*) FROM assessment")).isEqualTo(MANY);
        }
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheOthers() {
        store("a", "This one breaks the model.");
        CommentId other = store("b", "Can my husband get a work permit?");
        triage.failOn("breaks the model");

        assertThat(work(node)).isTrue();
        assertThat(bean(node, Assessments.class).find(other)).isPresent();
        assertThat(work(node)).isFalse();

        triage.failOn("what nobody wrote");
        bean(node, MovableClock.class).pass(WorkLeases.LEASE);
        assertThat(work(node)).isTrue();
    }

    @Test
    void whatTheModelsCannotReadComesToPeopleUnread() {
        CommentId id = store("a", "This one breaks the model.");
        triage.failOn("breaks the model");

        for (int time = 0; time < 3; time++) {
            assertThat(bean(node, Assessments.class).find(id)).isEmpty();
            work(node);
            bean(node, MovableClock.class).pass(WorkLeases.LEASE);
        }

        assertThat(bean(node, Assessments.class).find(id).orElseThrow())
                .isEqualTo(Assessment.unread())
                .satisfies(unread -> assertThat(unread.isUnread()).isTrue());
        assertThat(database.count("SELECT count(*) FROM comment_standing WHERE lane = 'UNSURE' AND comment_id = " + id))
                .isOne();
    }

    @Test
    void aNewTextIsReadAsIfTheOldOneHadNotFailed() {
        CommentId id = store("a", "This one breaks the model.");
        triage.failOn("breaks the model");
        for (int time = 0; time < 2; time++) {
            work(node);
            bean(node, MovableClock.class).pass(WorkLeases.LEASE);
        }

        store("a", "This one, too, breaks the model.");
        work(node);

        assertThat(bean(node, Assessments.class).find(id)).isEmpty();
        triage.failOn("what nobody wrote");
        bean(node, MovableClock.class).pass(WorkLeases.LEASE);
        assertThat(work(node)).isTrue();
        assertThat(bean(node, Assessments.class).find(id).orElseThrow().isUnread())
                .isFalse();
    }

    @Test
    void readsALanguageThatNoModelWasTrainedOn() {
        CommentId id = store("a", "Mein Mann wurde gestern am Flughafen verhaftet, was sollen wir jetzt machen?");

        assertThat(work(node)).isTrue();

        assertThat(bean(node, Assessments.class).find(id).orElseThrow().language())
                .isEqualTo(Assessment.UNKNOWN_LANGUAGE);
        assertThat(database.count(
                        "SELECT count(*) FROM comment_standing WHERE lane IS NOT NULL AND comment_id = " + id))
                .isOne();
    }

    private static boolean all(EmbeddedServer on) {
        boolean more = true;
        while (more) {
            more = work(on);
        }
        return true;
    }

    private static boolean work(EmbeddedServer on) {
        return bean(on, TriageJob.class).work();
    }

    private static <T> T bean(EmbeddedServer on, Class<T> type) {
        return on.getApplicationContext().getBean(type);
    }

    private CommentId store(String sourceId, String text) {
        IncomingComment comment = SampleComment.of(sourceId, text).incoming();
        return bean(node, Comments.class).store(post, comment).id();
    }

    private void sql(String statement) {
        try (Connection connection = database.connect();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
