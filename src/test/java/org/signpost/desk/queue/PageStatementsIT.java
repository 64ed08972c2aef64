package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.Lane;
import org.signpost.platform.database.StatementCounter;
import org.signpost.staff.Staffer;
import org.signpost.staff.TestBrowser;

/** How often a page of the desk asks the database, all told: the session is among it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageStatementsIT {
    private static final int MOST = 4;
    private static final int FULL_PAGE = 25;

    private final DeskFixture desk = new DeskFixture();
    private final TestBrowser maria = desk.administrator("Maria");
    private final Staffer someone = desk.person("Ben");

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void theQueueAsksFourTimesWhateverTheLaneAndHoweverManyWait() {
        for (Lane lane : Lane.values()) {
            assertThat(asked("/desk?lane=" + lane.slug())).as("empty %s", lane).hasSizeLessThanOrEqualTo(MOST);
            fill(lane, 1);
            assertThat(asked("/desk?lane=" + lane.slug())).as("one in %s", lane).hasSizeLessThanOrEqualTo(MOST);
            fill(lane, FULL_PAGE);
            assertThat(asked("/desk?lane=" + lane.slug()))
                    .as("many in %s", lane)
                    .hasSizeLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void aSearchAsksTwice() {
        IntStream.range(0, FULL_PAGE).forEach(i -> desk.ready("Found"));
        assertThat(asked("/desk/search?q=found")).hasSize(2);
    }

    @Test
    void aCommentAsksTheSameHoweverManyAnswerIt() {
        CommentId id = desk.ready("Asked");
        List<String> alone = asked("/desk/" + id + "?lane=ready");
        IntStream.range(0, FULL_PAGE)
                .mapToObj(i -> desk.unsure("Answer" + i))
                .forEach(answer -> desk.sql(
                        "UPDATE comment SET parent_source_id ="
                                + " (SELECT source_id FROM comment WHERE id = ?) WHERE id = ?",
                        id.value(),
                        answer.value()));

        List<String> answered = asked("/desk/" + id + "?lane=ready");

        assertThat(answered).hasSameSizeAs(alone).hasSizeLessThanOrEqualTo(20);
        assertThat(asked("/desk/" + id + "/edit?lane=ready")).hasSizeLessThanOrEqualTo(18);
    }

    /** The second time, when the library is known: it looks once in five seconds whether there is a newer one. */
    private List<String> asked(String path) {
        maria.get(path);
        List<String> statements = StatementCounter.during(
                () -> assertThat(maria.get(path).statusCode()).isEqualTo(200));
        return statements;
    }

    private void fill(Lane lane, int comments) {
        IntStream.range(0, comments).forEach(i -> add(lane, lane.slug() + i));
    }

    private void add(Lane lane, String author) {
        switch (lane) {
            case URGENT -> desk.urgent(author);
            case READY -> desk.ready(author);
            case UNSURE -> desk.unsure(author);
            case LEGAL -> decided(desk.unsure(author), "ESCALATED", "NULL");
            case SNOOZED -> decided(desk.ready(author), "SNOOZED", "timestamptz '2026-11-09T00:00:00Z'");
        }
    }

    private void decided(CommentId id, String kind, String until) {
        desk.sql(
                "INSERT INTO decision (comment_id, revision, kind, snoozed_until, account_id, decided_by, decided_at)"
                        + " VALUES (?, 1, '" + kind + "', " + until + ", ?, 'Ben', timestamptz '2026-11-02T08:00:00Z')",
                id.value(),
                someone.id().value());
    }
}
