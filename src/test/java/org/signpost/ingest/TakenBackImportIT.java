package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.staff.Actor;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;

final class TakenBackImportIT {
    private static final String TYPED = "Please call our office";

    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = database.serve();
    private final TestBrowser ana = new TestBrowser(server.getURI());

    @BeforeEach
    void signIn() {
        ana.signUp(bean(Registration.class).link().orElseThrow(), "Ana");
        assertThat(ana.get("/import").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    private static String lines(int from, int to, String word) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"post\":\"p1\",\"text\":\"" + word + " " + i + "\"}")
                .collect(Collectors.joining("\n"));
    }

    private ImportRunId ingest(String text, String site) {
        try {
            ImportSource source =
                    ImportSource.bytes("wrong.jsonl", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
            return Objects.requireNonNull(bean(CommentImporter.class)
                    .ingest(source, new CommentImporter.Target(site, null), count -> {})
                    .run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String takeBack(ImportRunId run) {
        HttpResponse<String> answer = ana.post("/import/" + run + "/take-back", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        String report = answer.headers().firstValue("Location").orElseThrow();
        String page = ana.get(report).body();
        while (page.contains("is being taken back")) {
            page = ana.get(report).body();
        }
        return page;
    }

    private long count(String table) {
        return database.count("SELECT count(*) FROM " + table);
    }

    private void sql(String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The comment of this number is read, matched, drafted and grouped, as if the workers had been here. */
    private void workOn(int number) {
        sql(
                "INSERT INTO assessment (comment_id, revision, model, kind, needs_answer, needs_answer_score, urgent, language,"
                        + " details, assessed_at) SELECT id, 1, 'test', 'QUESTION', true, 0.9, false, 'en',"
                        + " '{\"confidence\":\"SURE\"}', now() FROM comment WHERE source_id = '" + number + "'",
                "INSERT INTO match (comment_id, revision, outcome, model, library, matched_at)"
                        + " SELECT id, 1, 'UNCOVERED', 'test', 'test', now() FROM comment WHERE source_id = '" + number
                        + "'",
                "INSERT INTO match_candidate (comment_id, revision, rank, slug, score, answers, sentence)"
                        + " SELECT c.id, 1, 1, e.slug, 0.5, false, '' FROM comment c,"
                        + " (SELECT slug FROM faq_entry ORDER BY slug LIMIT 1) e WHERE c.source_id = '" + number + "'",
                "INSERT INTO draft (comment_id, revision, language, text, state, composed_at, matched_at)"
                        + " SELECT id, 1, 'en', 'Dear', s.state, now(), now() FROM comment,"
                        + " (VALUES ('CURRENT'), ('OUTDATED')) AS s (state) WHERE source_id = '" + number + "'",
                "INSERT INTO digest_gap (language, topic, title, words, state, created_at, changed_at)"
                        + " VALUES ('en', 'asylum', 'May he work', decode('0102030405', 'hex'), 'OPEN', now(), now())",
                "INSERT INTO digest_gap_question (comment_id, revision, gap_id, centre_id, asks, topic, words, asked_at,"
                        + " joined_at) SELECT c.id, 1, g.id, g.id, 'May he work', 'asylum', g.words, now(), now()"
                        + " FROM comment c, (SELECT * FROM digest_gap ORDER BY id DESC LIMIT 1) g WHERE c.source_id = '"
                        + number + "'");
    }

    private void decide(int number, String more) {
        sql("INSERT INTO decision (comment_id, revision, kind, account_id, decided_by, decided_at"
                + more.split("=", -1)[0]
                + ") SELECT c.id, 1, 'BY_HAND', a.id, 'Ana', now()" + more.split("=", -1)[1]
                + " FROM comment c, staff_account a WHERE c.source_id = '" + number + "'");
    }

    @Test
    void removesWhatTheImportBroughtInAndAllThatWasMadeOfIt() {
        ImportRunId run = ingest(lines(1, 1100, "Hello"), "wrong");
        workOn(7);
        workOn(600);
        assertThat(count("draft")).isEqualTo(4);
        assertThat(ana.get("/import/" + run + "/take-back").body())
                .contains("1100 comments go", "Take back 1100 comments", "wrong.jsonl")
                .doesNotContain("will stay");

        assertThat(takeBack(run))
                .contains("was taken back: 1100 comments were removed", "removed with its comments")
                .doesNotContain("Take back this import");

        for (String table : new String[] {
            "comment",
            "comment_revision",
            "comment_work",
            "assessment",
            "match",
            "match_candidate",
            "draft",
            "digest_gap_question",
            "digest_gap",
            "ingest_comment",
            "ingest_post",
            "post",
            "site WHERE name = 'wrong'"
        }) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("ingest_run WHERE state = 'TAKEN_BACK' AND taken_back = 1100"))
                .isOne();
        assertThat(count("audit WHERE action = 'ingest.take_back' AND actor = 'Ana' AND object = 'import/" + run + "'"))
                .isOne();
        assertThat(
                        count(
                                "audit WHERE action = 'ingest.taken_back' AND detail = '{\"comments\":\"1100\",\"kept\":\"0\"}'"))
                .isOne();
        assertThat(ana.get("/import").body()).contains("taken back");

        ImportRunId again = ingest(lines(1, 1100, "Hello"), "wrong");
        assertThat(count("ingest_run WHERE state = 'DONE' AND stored = 1100 AND id = " + again))
                .isOne();
        assertThat(count("comment")).isEqualTo(1100);
    }

    @Test
    void keepsWhatPeopleHaveWorkedOnAndSaysWhy() {
        ImportRunId run = ingest(lines(1, 10, "Hello"), "wrong");
        workOn(1);
        decide(1, "=");
        decide(2, ", undone_at, undone_by=, now(), 'Ana'");
        decide(3, "=");
        sql(
                "INSERT INTO reply (comment_id, decision_id, text, language, state, not_before, approved_at, approved_by,"
                        + " changed_at) SELECT comment_id, id, 'x', 'en', 'POSTED', now(), now(), 'Ana', now() FROM decision"
                        + " WHERE comment_id = (SELECT id FROM comment WHERE source_id = '3')",
                "INSERT INTO desk_text (comment_id, account_id, text, saved_at) SELECT c.id, a.id, '" + TYPED
                        + "', now() FROM comment c, staff_account a WHERE c.source_id = '4'",
                "INSERT INTO topic_correction (comment_id, revision, topics_before, topics_after, account_id, corrected_by,"
                        + " corrected_at) SELECT c.id, 1, '{}', '{ASYLUM}', a.id, 'Ana', now() FROM comment c,"
                        + " staff_account a WHERE c.source_id = '5'",
                "INSERT INTO claim (comment_id, account_id, claimed_by, claimed_at, expires_at) SELECT c.id, a.id, 'Ana',"
                        + " now() - interval '1 hour', now() + CASE c.source_id WHEN '6' THEN interval '1 hour'"
                        + " ELSE interval '-1 minute' END FROM comment c, staff_account a WHERE c.source_id IN ('6', '7')");
        assertThat(ana.get("/import/" + run + "/take-back").body())
                .contains("Take back 4 comments", "6 comments will stay", "1 that is answered")
                .contains("3 that are decided on", "2 that are in somebody");

        assertThat(takeBack(run))
                .contains("4 comments were removed", "6 comments stayed", "3 that are decided on")
                .doesNotContain("Take back this import");

        assertThat(count("comment WHERE source_id IN ('1', '2', '3', '4', '5', '6')"))
                .isEqualTo(6);
        assertThat(count("comment")).isEqualTo(6);
        assertThat(count("claim")).isOne();
        assertThat(count("draft WHERE state = 'CURRENT'")).isOne();
        assertThat(count("site WHERE name = 'wrong'")).isOne();
        assertThat(count("post")).isOne();
        assertThat(count("audit WHERE detail::text LIKE '%" + TYPED + "%' OR detail::text LIKE '%Hello%'"))
                .isZero();
        assertThat(takeBack(run)).contains("4 comments were removed", "6 comments stayed");
        assertThat(count("comment")).isEqualTo(6);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        ImportRunId run = ingest(lines(1, 700, "Hello"), "wrong");
        TakeBackSteps steps = bean(TakeBackSteps.class);
        assertThat(steps.begin(run, new Actor.Program("test"))).isTrue();
        assertThat(steps.removeComments(run, new CommentId(0))).isPresent();
        assertThat(count("comment")).isEqualTo(200);
        assertThat(ana.get("/import/" + run).body()).contains("cut off after 500 comments", "Take back this import");
        assertThat(ana.get("/import/" + run + "/take-back").body()).contains("Take back 200 comments");

        assertThat(takeBack(run)).contains("700 comments were removed");
        assertThat(count("comment")).isZero();
        assertThat(count("audit WHERE action = 'ingest.taken_back'")).isOne();
    }

    @Test
    void leavesWhatWasThereBefore() {
        ingest(lines(1, 2, "Hello"), "blog");
        ImportRunId wrong = ingest(lines(2, 3, "Goodbye"), "blog");
        assertThat(takeBack(wrong)).contains("1 comment was removed");
        assertThat(count("comment WHERE source_id IN ('1', '2')")).isEqualTo(2);
        assertThat(count("comment")).isEqualTo(2);
        assertThat(count("comment_revision WHERE text = 'Goodbye 2' AND revision = 2"))
                .isOne();
        assertThat(count("post")).isOne();
        assertThat(count("site WHERE name = 'blog'")).isOne();
    }

    @Test
    void leavesASiteOnWhichSomethingElseHangs() {
        ImportRunId run = ingest(lines(1, 2, "Hello"), "wrong");
        sql(
                "CREATE TABLE some_connection (site_id bigint REFERENCES site)",
                "INSERT INTO some_connection SELECT id FROM site WHERE name = 'wrong'");
        assertThat(takeBack(run)).contains("2 comments were removed");
        assertThat(count("site WHERE name = 'wrong'")).isOne();
    }

    @Test
    void takesBackWhatACancelledImportStored() {
        ImportRunId run = ingest(lines(1, 3, "Hello"), "wrong");
        sql("UPDATE ingest_run SET state = 'CANCELLED'");
        assertThat(ana.get("/import/" + run).body())
                .contains("cancelled after 3 comments", "You can take them back", "Take back this import");
        assertThat(takeBack(run)).contains("3 comments were removed");
    }

    @Test
    void touchesNoImportThatRunsOrOfWhichNothingIsKnown() {
        ImportRunId run = ingest(lines(1, 3, "Hello"), "wrong");
        sql("UPDATE ingest_run SET state = 'RUNNING', finished_at = NULL");
        assertThat(takeBack(run)).contains("was cut off after 3 comments").doesNotContain("Take back this import");
        sql("UPDATE ingest_run SET state = 'DONE', finished_at = now(), traceable = false");
        assertThat(takeBack(run))
                .contains("did not note which comments were new")
                .doesNotContain("Take back this import");
        assertThat(ana.get("/import/" + run + "/take-back").statusCode()).isEqualTo(303);
        assertThat(count("comment")).isEqualTo(3);
        assertThat(count("audit WHERE action LIKE 'ingest%'")).isZero();
    }

    @Test
    void isRefusedWithoutTheTokenOfAPage() {
        ImportRunId run = ingest(lines(1, 3, "Hello"), "wrong");
        for (String action : new String[] {"cancel", "take-back"}) {
            assertThat(ana.postRaw("/import/" + run + "/" + action, "", Map.of("Origin", ana.origin()))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(ana.get("/import/99").statusCode()).isEqualTo(404);
        assertThat(ana.post("/import/99/cancel", Map.of()).statusCode()).isEqualTo(404);
        assertThat(count("comment")).isEqualTo(3);
    }
}
