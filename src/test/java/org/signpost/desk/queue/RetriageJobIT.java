package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SampleComment;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.desk.DecisionId;
import org.signpost.desk.DeskPerson;
import org.signpost.desk.comment.Claims;
import org.signpost.desk.comment.UnsentTexts;
import org.signpost.desk.comment.UnsentTexts.UnsentText;
import org.signpost.desk.decision.Decisions;
import org.signpost.draft.DraftJob;
import org.signpost.draft.Drafts;
import org.signpost.faq.matching.CurrentMatcher;
import org.signpost.faq.matching.MatchJob;
import org.signpost.platform.database.Installation;
import org.signpost.platform.database.Worker;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.Assessments;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageJob;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetriageJobIT {
    private static final String QUESTION = "Can I file a fiancé petition for my girlfriend in the Philippines?";

    private final TestDatabase database = TestDatabase.fresh();
    private Installation installation;
    private DeskPerson desk;
    private Post post;

    @BeforeAll
    void open() {
        installation = database.open();
        Sites sites = installation.get(Sites.class);
        sites.add("blog", "Harbor for Families", "https://example.org/contact", "en", Instant.EPOCH);
        Site site = sites.findByName("blog").orElseThrow();
        post = installation.get(Posts.class).store(site.id(), new IncomingPost("7", "A release", null, null));
        desk = new DeskPerson(installation.get(BeanContext.class));
        // The first matcher of a process takes many seconds on a busy machine, too long for a transaction.
        CurrentMatcher matcher = installation.get(CurrentMatcher.class);
        matcher.of(matcher.library());
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void readsOpenCommentsAgainAndMatchAndDraftFollow() {
        CommentId id = asked("open");
        all();
        long draft = draft(id);
        readByAnOlderModelAsPraise(id);
        sql("UPDATE draft SET text = 'What the older model led to' WHERE id = ?", draft);

        all(RetriageJob.class);

        assertThat(model(id)).isEqualTo(installation.get(Triage.class).model());
        assertThat(installation.get(Assessments.class).find(id).orElseThrow().needsAnswer())
                .isTrue();
        all();
        assertThat(draft(id)).isGreaterThan(draft);
        assertThat(database.count("SELECT count(*) FROM match m JOIN assessment a USING (comment_id, revision)"
                        + " WHERE m.model = a.model AND comment_id = " + id))
                .isOne();
    }

    @Test
    void neverTouchesWhatSomebodyDecidedUntilItIsTakenBack() {
        CommentId approved = asked("approved");
        CommentId closed = asked("closed");
        CommentId legal = asked("legal");
        all();
        desk.approve(approved);
        desk.close(closed);
        DecisionId passedOn = desk.passOn(legal, "A hard one");
        readByAnOlderModel(approved, closed, legal);
        long decisions = decisions();

        all(RetriageJob.class);

        assertThat(List.of(model(approved), model(closed))).containsOnly("older");
        assertThat(model(legal)).isNotEqualTo("older");
        assertThat(decisions()).isEqualTo(decisions);
        assertThat(installation.get(Decisions.class).live(legal).orElseThrow().id())
                .isEqualTo(passedOn);
        desk.undo(installation.get(Decisions.class).live(approved).orElseThrow().id());
        all(RetriageJob.class);
        assertThat(model(approved)).isNotEqualTo("older");
    }

    @Test
    void leavesAloneWhatSomebodyHasOpenOrHasBegunToAnswer() {
        CommentId claimed = asked("claimed");
        CommentId typed = asked("typed");
        all();
        installation.get(Claims.class).takeIfFree(claimed, desk.person());
        installation
                .get(UnsentTexts.class)
                .save(typed, desk.person().id(), "Dear Ana, my own words", "", Instant.now());
        readByAnOlderModelAsPraise(claimed, typed);

        all(RetriageJob.class);

        assertThat(List.of(model(claimed), model(typed))).containsOnly("older");
        sql("DELETE FROM claim WHERE comment_id = " + claimed);
        all(RetriageJob.class);
        assertThat(model(claimed)).isNotEqualTo("older");
        assertThat(installation
                        .get(UnsentTexts.class)
                        .findByCommentIdAndAccountId(typed, desk.person().id())
                        .map(UnsentText::text))
                .contains("Dear Ana, my own words");
        desk.answer(typed, "Dear Ana, my own words");
    }

    @Test
    void worksInBoundedBatchesAndStopsWhenAllIsDone() {
        List<CommentId> ids =
                IntStream.range(0, 25).mapToObj(i -> asked("batch" + i)).toList();
        all(TriageJob.class);
        readByAnOlderModel(ids.toArray(CommentId[]::new));
        RetriageJob job = installation.get(RetriageJob.class);

        assertThat(job.work()).isTrue();
        assertThat(older(ids)).isEqualTo(20);
        all(RetriageJob.class);
        assertThat(older(ids)).isZero();
        assertThat(job.work()).isFalse();
    }

    @Test
    void severalAtOnceDoEachOnce() {
        List<CommentId> ids =
                IntStream.range(0, 40).mapToObj(i -> asked("many" + i)).toList();
        all(TriageJob.class);
        readByAnOlderModel(ids.toArray(CommentId[]::new));

        CompletableFuture.allOf(IntStream.range(0, 3)
                        .mapToObj(_ -> CompletableFuture.runAsync(() -> all(RetriageJob.class)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(older(ids)).isZero();
        assertThat(ids)
                .allMatch(id -> model(id).equals(installation.get(Triage.class).model()));
    }

    /** Otherwise an old and a new node would undo each other's work for ever. */
    @Test
    void givesWayToANodeThatStartedLaterWithAnotherModel() {
        CommentId id = asked("rolling");
        all(TriageJob.class);
        readByAnOlderModel(id);
        sql("INSERT INTO triage_model (model, adopted_at) VALUES ('newer', now() + interval '1 minute')");

        assertThat(installation.get(RetriageJob.class).work()).isFalse();

        assertThat(model(id)).isEqualTo("older");
        sql("DELETE FROM triage_model WHERE model = 'newer'");
        assertThat(installation.get(RetriageJob.class).work()).isTrue();
    }

    private CommentId asked(String sourceId) {
        IncomingComment comment = SampleComment.of(sourceId, QUESTION).incoming();
        return installation.get(Comments.class).store(post, comment).id();
    }

    private void readByAnOlderModel(CommentId... ids) {
        for (CommentId id : ids) {
            sql("UPDATE assessment SET model = 'older' WHERE comment_id = ?", id.value());
            sql("UPDATE match SET model = 'older' WHERE comment_id = ?", id.value());
        }
    }

    private void readByAnOlderModelAsPraise(CommentId... ids) {
        readByAnOlderModel(ids);
        for (CommentId id : ids) {
            sql(
                    "UPDATE assessment SET needs_answer = false, kind = 'PRAISE', details = jsonb_set(jsonb_set("
                            + "details, '{needsAnswer}', 'false'), '{kind}', '\"PRAISE\"') WHERE comment_id = ?",
                    id.value());
        }
    }

    private void all() {
        all(TriageJob.class);
        all(MatchJob.class);
        all(DraftJob.class);
    }

    private void all(Class<? extends Worker> type) {
        try {
            Worker worker = installation.get(type);
            boolean more = true;
            while (more) {
                more = worker.work();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long draft(CommentId id) {
        return installation.get(Drafts.class).current(id).orElseThrow().id();
    }

    private String model(CommentId id) {
        return text("SELECT model FROM assessment WHERE comment_id = " + id);
    }

    private long older(List<CommentId> ids) {
        return ids.stream().filter(id -> model(id).equals("older")).count();
    }

    private long decisions() {
        return database.count("SELECT count(*) FROM decision");
    }

    private String text(String query) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String statement, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
