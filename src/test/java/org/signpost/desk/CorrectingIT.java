package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.Confidence;
import org.signpost.triage.Topic;
import org.signpost.triage.Triage;

/** What follows when a person says what a comment is about, and what no program takes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CorrectingIT {
    private static final int RACES = 50;

    private final TopicFixture fixture = new TopicFixture();
    private final DeskFixture desk = fixture.desk;
    private final Correcting correcting = desk.bean(Correcting.class);
    private final Staffer maria = desk.person("Maria");
    private final Staffer tom = desk.person("Tom");

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void matchesAndDraftsAgainByTheCorrectedTopic() {
        CommentId id = fixture.asks("Ana", Topic.ASYLUM);
        long draft = fixture.draft(id).id();
        String entry = fixture.entry(id);

        assertThat(fixture.correct(maria, id, Topic.FIANCE_VISA)).isInstanceOf(Correcting.TopicOutcome.Corrected.class);

        assertThat(fixture.draft(id).id()).isGreaterThan(draft);
        assertThat(fixture.entry(id)).isNotEqualTo(entry).startsWith("fiance-visa");
        assertThat(desk.bean(Assessments.class).find(id).map(Assessment::topics).orElseThrow())
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.topic()).isEqualTo(Topic.FIANCE_VISA);
                    assertThat(topic.confidence()).isEqualTo(1);
                    assertThat(topic.word()).isEqualTo(Confidence.SURE);
                });
        long after = fixture.draft(id).id();
        fixture.work();
        assertThat(fixture.draft(id).id()).isEqualTo(after);
    }

    @Test
    void refusesToApproveTheDraftThatWasOnTheScreenBefore() {
        CommentId id = fixture.asks("Ben", Topic.ASYLUM);
        Seen seen = desk.seen(id, tom);
        fixture.correct(maria, id, Topic.FIANCE_VISA);

        assertThat(desk.bean(Decisions.class).decide(tom, id, seen, new Deed.Approve()))
                .asString()
                .contains("composed anew");
    }

    @Test
    void keepsWhoCorrectedWhatAndWhenWithItsAuditRow() {
        CommentId id = fixture.asks("Caro", Topic.WORK_PERMIT);
        fixture.correct(maria, id, Topic.STUDENT_VISA);

        assertThat(fixture.count("topic_correction WHERE comment_id = " + id + " AND revision = 1 AND account_id = "
                        + maria.id() + " AND corrected_by = 'Maria' AND topics_before = '{WORK_PERMIT}'"
                        + " AND topics_after = '{STUDENT_VISA}' AND corrected_at = '"
                        + desk.clock().instant() + "'"))
                .isOne();
        assertThat(fixture.count("audit WHERE action = 'desk.topics' AND object = 'comment/" + id
                        + "' AND detail ->> 'before' = 'work-permit' AND detail ->> 'after' = 'student-visa'"))
                .isOne();
        assertThat(brokenInvariants()).isZero();
    }

    @Test
    void changesNothingAtAllWhereTheAuditRowFails() {
        CommentId id = fixture.asks("Dora", Topic.ASYLUM);
        long draft = fixture.draft(id).id();
        desk.sql("ALTER TABLE audit ADD CONSTRAINT no_more CHECK (object <> 'comment/" + id + "')");

        assertThatThrownBy(() -> fixture.correct(maria, id, Topic.FIANCE_VISA)).hasStackTraceContaining("no_more");

        desk.sql("ALTER TABLE audit DROP CONSTRAINT no_more");
        assertThat(fixture.topics(id)).containsExactly(Topic.ASYLUM);
        assertThat(fixture.draft(id).id()).isEqualTo(draft);
    }

    @Test
    void isUndoneByCorrectingAgain() {
        CommentId id = fixture.asks("Elif", Topic.ASYLUM);
        String entry = fixture.entry(id);
        fixture.correct(maria, id, Topic.FIANCE_VISA);
        fixture.correct(tom, id, Topic.ASYLUM);

        assertThat(fixture.topics(id)).containsExactly(Topic.ASYLUM);
        assertThat(fixture.entry(id)).isEqualTo(entry);
        assertThat(desk.bean(CommentViews.class)
                        .of(id, maria, false)
                        .orElseThrow()
                        .history())
                .extracting(CommentView.Happened::sentence)
                .containsExactlyInAnyOrder(
                        "Maria changed the topic from asylum to fiancé visa",
                        "Tom changed the topic from fiancé visa to asylum");
    }

    @Test
    void takesSeveralTopicsOrNone() {
        CommentId id = fixture.asks("Finn", Topic.WORK_PERMIT);
        fixture.correct(maria, id, Topic.ASYLUM, Topic.WORK_PERMIT, Topic.CHILDREN);
        assertThat(fixture.topics(id)).containsExactly(Topic.WORK_PERMIT, Topic.ASYLUM, Topic.CHILDREN);

        fixture.correct(maria, id);
        assertThat(fixture.topics(id)).isEmpty();

        fixture.correct(maria, id, Topic.POLICY);
        assertThat(desk.bean(CommentViews.class)
                        .of(id, maria, false)
                        .orElseThrow()
                        .history())
                .extracting(CommentView.Happened::sentence)
                .contains(
                        "Maria changed the topics from work permit to work permit, asylum and children",
                        "Maria took away the topics work permit, asylum and children",
                        "Maria gave it the topic policy");
    }

    @Test
    void confirmsWhatTriageSaysOnceAndOnlyOnce() {
        CommentId id = fixture.asks("Gita", Topic.ASYLUM);

        assertThat(fixture.correct(maria, id, Topic.ASYLUM)).isInstanceOf(Correcting.TopicOutcome.Corrected.class);
        assertThat(fixture.correct(tom, id, Topic.ASYLUM)).isInstanceOf(Correcting.TopicOutcome.Same.class);

        assertThat(fixture.count("topic_correction WHERE comment_id = " + id)).isOne();
        assertThat(desk.bean(CommentViews.class)
                        .of(id, tom, false)
                        .orElseThrow()
                        .history())
                .extracting(CommentView.Happened::sentence)
                .containsExactly("Maria confirmed the topic asylum");
    }

    @Test
    void tellsTheSecondWhoWasFirst() {
        CommentId id = fixture.asks("Hal", Topic.WORK_PERMIT);
        TopicsView.Seen seen = fixture.seen(id, tom);
        fixture.correct(maria, id, Topic.STUDENT_VISA);
        desk.clock().pass(Duration.ofSeconds(4));

        assertThat(correcting.correct(tom, id, seen, Set.of(Topic.ASYLUM)))
                .isEqualTo(new Correcting.TopicOutcome.Refused(
                        "Maria changed the topic from work permit to student visa 4 seconds ago. Nothing else was"
                                + " changed. Your choice is below: save it if it still holds."));
        assertThat(fixture.topics(id)).containsExactly(Topic.STUDENT_VISA);
    }

    @Test
    void letsOneOfTwoWinHoweverOftenTheyMeet() throws InterruptedException, ExecutionException {
        CommentId id = fixture.asks("Racer", Topic.WORK_PERMIT);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < RACES; i++) {
                TopicsView.Seen seen = fixture.seen(id, maria);
                Topic one = i % 2 == 0 ? Topic.ASYLUM : Topic.CHILDREN;
                Topic other = i % 2 == 0 ? Topic.POLICY : Topic.DEPORTATION;
                Future<Correcting.TopicOutcome> first =
                        threads.submit(() -> correcting.correct(maria, id, seen, Set.of(one)));
                Future<Correcting.TopicOutcome> second =
                        threads.submit(() -> correcting.correct(tom, id, seen, Set.of(other)));
                List<Correcting.TopicOutcome> outcomes = List.of(first.get(), second.get());
                assertThat(outcomes)
                        .filteredOn(Correcting.TopicOutcome.Corrected.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(Correcting.TopicOutcome.Refused.class::isInstance)
                        .singleElement()
                        .asString()
                        .containsPattern("(Maria|Tom) changed the topic");
            }
        }
        assertThat(fixture.count("topic_correction WHERE comment_id = " + id)).isEqualTo(RACES);
        assertThat(fixture.count("draft WHERE state <> 'OUTDATED' AND comment_id = " + id))
                .isOne();
    }

    @Test
    void refusesWhileSomebodyElseHasItOpen() {
        CommentId id = fixture.asks("Ida", Topic.WORK_PERMIT);
        desk.bean(Claims.class).takeIfFree(id, maria);

        assertThat(fixture.correct(tom, id, Topic.ASYLUM)).asString().contains("Maria opened this");

        desk.clock().pass(Claims.LASTS);
        assertThat(fixture.correct(tom, id, Topic.ASYLUM)).isInstanceOf(Correcting.TopicOutcome.Corrected.class);
    }

    @Test
    void refusesWhatNobodyHasReadAndWhatThereIsNot() {
        CommentId unread = desk.comment("Jo", "What about us?");
        assertThat(correcting.correct(maria, unread, new TopicsView.Seen(1, 0), Set.of(Topic.ASYLUM)))
                .asString()
                .contains("not been read yet");
        assertThat(correcting.correct(maria, new CommentId(424_242), new TopicsView.Seen(1, 0), Set.of()))
                .isInstanceOf(Correcting.TopicOutcome.Unknown.class);
        assertThat(correcting.correct(maria, unread, new TopicsView.Seen(1, 99), Set.of()))
                .isInstanceOf(Correcting.TopicOutcome.Refused.class);
        desk.sql("DELETE FROM comment_revision WHERE comment_id = ?", unread.value());
        desk.sql("DELETE FROM comment WHERE id = ?", unread.value());
    }

    @Test
    void keepsTheCorrectionWhenANewModelReadsTheCommentAgain() {
        CommentId id = fixture.asks("Kim", Topic.ASYLUM);
        fixture.correct(maria, id, Topic.CHILDREN);
        String entry = fixture.entry(id);
        desk.sql("UPDATE assessment SET model = 'older' WHERE comment_id = ?", id.value());
        desk.clock().pass(Duration.ofSeconds(1));

        while (desk.bean(RetriageJob.class).work()) {
            assertThat(fixture.topics(id)).containsExactly(Topic.CHILDREN);
        }
        fixture.work();

        assertThat(fixture.count("assessment WHERE comment_id = " + id + " AND model = '"
                        + desk.bean(Triage.class).model() + "'"))
                .isOne();
        assertThat(fixture.topics(id)).containsExactly(Topic.CHILDREN);
        assertThat(fixture.entry(id)).isEqualTo(entry);
        assertThat(fixture.count("match m JOIN assessment a USING (comment_id, revision) WHERE m.model = a.model"
                        + " AND comment_id = " + id))
                .isOne();
    }

    @Test
    void beginsWithTheModelsTopicsAgainWhenTheCommentIsEdited() {
        CommentId id = fixture.asks("Lea", Topic.ASYLUM);
        TopicsView.Seen seen = fixture.seen(id, tom);
        fixture.correct(maria, id, Topic.CHILDREN);
        fixture.edits(id, "Can I get a work permit while my asylum case is pending?");
        fixture.read(id, 2, Topic.WORK_PERMIT);
        fixture.work();

        assertThat(fixture.topics(id)).containsExactly(Topic.WORK_PERMIT);
        assertThat(correcting.correct(tom, id, seen, Set.of(Topic.POLICY)))
                .asString()
                .contains("changed on its website");
        CommentView view = desk.bean(CommentViews.class).of(id, tom, false).orElseThrow();
        assertThat(view.topics()).extracting(TopicsView::correctedBy).isNull();
        assertThat(view.history())
                .extracting(CommentView.Happened::sentence)
                .containsExactly("Maria changed the topic from asylum to children");
    }

    @Test
    void findsByTheCorrectedTopicAndNotByTheModels() {
        CommentId id = fixture.asks("Quentin", Topic.ASYLUM);
        fixture.correct(maria, id, Topic.CHILDREN, Topic.POLICY);
        QueueViews views = desk.bean(QueueViews.class);

        assertThat(views.search("quentin topic:policy").found())
                .extracting(Card::id)
                .containsExactly(id.value());
        assertThat(views.search("quentin topic:children").found()).hasSize(1);
        assertThat(views.search("quentin topic:asylum").found()).isEmpty();
        assertThat(views.search("quentin").found())
                .singleElement()
                .satisfies(card -> assertThat(card.topics()).hasSize(2));
    }

    private long brokenInvariants() {
        return desk.bean(DeskInvariants.class).all().stream()
                .mapToLong(
                        invariant -> desk.database.count("SELECT count(*) FROM (" + invariant.offenders() + ") broken"))
                .sum();
    }
}
