package org.signpost.desk.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.comment.Claims;
import org.signpost.desk.comment.CommentDetails;
import org.signpost.desk.comment.CommentReader;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.desk.comment.TopicsVersion;
import org.signpost.desk.comment.TopicsView;
import org.signpost.desk.decision.DecisionRequest;
import org.signpost.desk.decision.Decisions;
import org.signpost.desk.queue.RetriageJob;
import org.signpost.desk.queue.SearchReader;
import org.signpost.desk.topic.TopicChanges.TopicOutcome;
import org.signpost.staff.Staffer;
import org.signpost.testing.RepeatCount;
import org.signpost.testing.SimultaneousCalls;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.Confidence;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;
import org.signpost.triage.Triage;

/** What follows when a person says what a comment is about, and what no program takes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TopicChangesIT {
    private static final int RACES = RepeatCount.of(15, 50);

    private final TopicFixture fixture = new TopicFixture();
    private final DeskFixture desk = fixture.desk;
    private final TopicChanges topicChanges = desk.bean(TopicChanges.class);
    private final Staffer maria = desk.person("Maria");
    private final Staffer tom = desk.person("Tom");

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void matchesAndDraftsAgainByTheCorrectedTopic() {
        CommentId id = fixture.asks("Ana", SampleTopics.ASYLUM);
        long draft = fixture.draft(id).id();
        String entry = fixture.entry(id);

        assertThat(fixture.correct(maria, id, SampleTopics.FIANCE_VISA)).isInstanceOf(TopicOutcome.Corrected.class);

        assertThat(fixture.draft(id).id()).isGreaterThan(draft);
        assertThat(fixture.entry(id)).isNotEqualTo(entry).startsWith("fiance-visa");
        assertThat(desk.bean(Assessments.class).find(id).map(Assessment::topics).orElseThrow())
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.topic()).isEqualTo(SampleTopics.FIANCE_VISA);
                    assertThat(topic.confidence()).isEqualTo(1);
                    assertThat(topic.word()).isEqualTo(Confidence.SURE);
                });
        long after = fixture.draft(id).id();
        fixture.work();
        assertThat(fixture.draft(id).id()).isEqualTo(after);
    }

    @Test
    void refusesToApproveTheDraftThatWasOnTheScreenBefore() {
        CommentId id = fixture.asks("Ben", SampleTopics.ASYLUM);
        ScreenVersion screenVersion = desk.seen(id, tom);
        fixture.correct(maria, id, SampleTopics.FIANCE_VISA);

        assertThat(desk.bean(Decisions.class).decide(tom, id, screenVersion, new DecisionRequest.Approve()))
                .asString()
                .contains("composed anew");
    }

    @Test
    void keepsWhoCorrectedWhatAndWhenWithItsAuditRow() {
        CommentId id = fixture.asks("Caro", SampleTopics.WORK_PERMIT);
        fixture.correct(maria, id, SampleTopics.STUDENT_VISA);

        assertThat(fixture.count("topic_correction WHERE comment_id = " + id + " AND revision = 1 AND account_id = "
                        + maria.id() + " AND corrected_by = 'Maria' AND topics_before = '{WORK_PERMIT}'"
                        + " AND topics_after = '{STUDENT_VISA}' AND corrected_at = '"
                        + desk.clock().instant() + "'"))
                .isOne();
        assertThat(fixture.count("audit WHERE action = 'desk.topics' AND object = 'comment/" + id
                        + "' AND detail ->> 'before' = 'work-permit' AND detail ->> 'after' = 'student-visa'"))
                .isOne();
        assertThat(fixture.brokenInvariants()).isZero();
    }

    @Test
    void changesNothingAtAllWhereTheAuditRowFails() {
        CommentId id = fixture.asks("Dora", SampleTopics.ASYLUM);
        long draft = fixture.draft(id).id();
        desk.sql("ALTER TABLE audit ADD CONSTRAINT no_more CHECK (object <> 'comment/" + id + "')");

        assertThatThrownBy(() -> fixture.correct(maria, id, SampleTopics.FIANCE_VISA))
                .hasStackTraceContaining("no_more");

        desk.sql("ALTER TABLE audit DROP CONSTRAINT no_more");
        assertThat(fixture.topics(id)).containsExactly(SampleTopics.ASYLUM);
        assertThat(fixture.draft(id).id()).isEqualTo(draft);
    }

    @Test
    void isUndoneByCorrectingAgain() {
        CommentId id = fixture.asks("Elif", SampleTopics.ASYLUM);
        String entry = fixture.entry(id);
        fixture.correct(maria, id, SampleTopics.FIANCE_VISA);
        fixture.correct(tom, id, SampleTopics.ASYLUM);

        assertThat(fixture.topics(id)).containsExactly(SampleTopics.ASYLUM);
        assertThat(fixture.entry(id)).isEqualTo(entry);
        assertThat(desk.bean(CommentReader.class)
                        .of(id, maria, false)
                        .orElseThrow()
                        .status()
                        .history())
                .extracting(CommentDetails.Happened::sentence)
                .containsExactlyInAnyOrder(
                        "Maria changed the topic from asylum to fiancé visa",
                        "Tom changed the topic from fiancé visa to asylum");
    }

    @Test
    void takesSeveralTopicsOrNone() {
        CommentId id = fixture.asks("Finn", SampleTopics.WORK_PERMIT);
        fixture.correct(maria, id, SampleTopics.ASYLUM, SampleTopics.WORK_PERMIT, SampleTopics.CHILDREN);
        assertThat(fixture.topics(id))
                .containsExactly(SampleTopics.WORK_PERMIT, SampleTopics.ASYLUM, SampleTopics.CHILDREN);

        fixture.correct(maria, id);
        assertThat(fixture.topics(id)).isEmpty();

        fixture.correct(maria, id, SampleTopics.POLICY);
        assertThat(desk.bean(CommentReader.class)
                        .of(id, maria, false)
                        .orElseThrow()
                        .status()
                        .history())
                .extracting(CommentDetails.Happened::sentence)
                .contains(
                        "Maria changed the topics from work permit to work permit, asylum and children",
                        "Maria took away the topics work permit, asylum and children",
                        "Maria gave it the topic policy");
    }

    @Test
    void confirmsWhatTriageSaysOnceAndOnlyOnce() {
        CommentId id = fixture.asks("Gita", SampleTopics.ASYLUM);

        assertThat(fixture.correct(maria, id, SampleTopics.ASYLUM)).isInstanceOf(TopicOutcome.Corrected.class);
        assertThat(fixture.correct(tom, id, SampleTopics.ASYLUM)).isInstanceOf(TopicOutcome.Same.class);

        assertThat(fixture.count("topic_correction WHERE comment_id = " + id)).isOne();
        assertThat(desk.bean(CommentReader.class)
                        .of(id, tom, false)
                        .orElseThrow()
                        .status()
                        .history())
                .extracting(CommentDetails.Happened::sentence)
                .containsExactly("Maria confirmed the topic asylum");
    }

    @Test
    void tellsTheSecondWhoWasFirst() {
        CommentId id = fixture.asks("Hal", SampleTopics.WORK_PERMIT);
        TopicsVersion seen = fixture.seen(id, tom);
        fixture.correct(maria, id, SampleTopics.STUDENT_VISA);
        desk.clock().pass(Duration.ofSeconds(4));

        assertThat(topicChanges.correct(tom, id, seen, Set.of(SampleTopics.ASYLUM)))
                .isEqualTo(new TopicOutcome.Refused(
                        "Maria changed the topic from work permit to student visa 4 seconds ago. Nothing else was"
                                + " changed. Your choice is below: save it if it still holds."));
        assertThat(fixture.topics(id)).containsExactly(SampleTopics.STUDENT_VISA);
    }

    @Test
    void letsOneOfTwoWinHoweverOftenTheyMeet() throws InterruptedException {
        CommentId id = fixture.asks("Racer", SampleTopics.WORK_PERMIT);
        for (int i = 0; i < RACES; i++) {
            TopicsVersion seen = fixture.seen(id, maria);
            Topic one = i % 2 == 0 ? SampleTopics.ASYLUM : SampleTopics.CHILDREN;
            Topic other = i % 2 == 0 ? SampleTopics.POLICY : SampleTopics.DEPORTATION;
            List<TopicOutcome> outcomes = SimultaneousCalls.run(
                    () -> topicChanges.correct(maria, id, seen, Set.of(one)),
                    () -> topicChanges.correct(tom, id, seen, Set.of(other)));
            assertThat(outcomes)
                    .filteredOn(TopicOutcome.Corrected.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(TopicOutcome.Refused.class::isInstance)
                    .singleElement()
                    .asString()
                    .containsPattern("(Maria|Tom) changed the topic");
        }
        assertThat(fixture.count("topic_correction WHERE comment_id = " + id)).isEqualTo(RACES);
        assertThat(fixture.count("draft WHERE state <> 'OUTDATED' AND comment_id = " + id))
                .isOne();
    }

    @Test
    void refusesWhileSomebodyElseHasItOpen() {
        CommentId id = fixture.asks("Ida", SampleTopics.WORK_PERMIT);
        desk.bean(Claims.class).takeIfFree(id, maria);

        assertThat(fixture.correct(tom, id, SampleTopics.ASYLUM)).asString().contains("Maria opened this");

        desk.clock().pass(Claims.LASTS);
        assertThat(fixture.correct(tom, id, SampleTopics.ASYLUM)).isInstanceOf(TopicOutcome.Corrected.class);
    }

    @Test
    void refusesWhatNobodyHasReadAndWhatThereIsNot() {
        CommentId unread = desk.comment("Jo", "What about us?");
        assertThat(topicChanges.correct(maria, unread, new TopicsVersion(1, 0), Set.of(SampleTopics.ASYLUM)))
                .asString()
                .contains("not been read yet");
        assertThat(topicChanges.correct(maria, new CommentId(424_242), new TopicsVersion(1, 0), Set.of()))
                .isInstanceOf(TopicOutcome.Unknown.class);
        assertThat(topicChanges.correct(maria, unread, new TopicsVersion(1, 99), Set.of()))
                .isInstanceOf(TopicOutcome.Refused.class);
        desk.sql("DELETE FROM comment_revision WHERE comment_id = ?", unread.value());
        desk.sql("DELETE FROM comment WHERE id = ?", unread.value());
    }

    @Test
    void keepsTheCorrectionWhenANewModelReadsTheCommentAgain() {
        CommentId id = fixture.asksThis("Kim", "How do I start this with immigration?", SampleTopics.ASYLUM);
        fixture.correct(maria, id, SampleTopics.CHILDREN);
        String entry = fixture.entry(id);
        desk.sql("UPDATE assessment SET model = 'older' WHERE comment_id = ?", id.value());
        desk.clock().pass(Duration.ofSeconds(1));

        while (desk.bean(RetriageJob.class).work()) {
            assertThat(fixture.topics(id)).containsExactly(SampleTopics.CHILDREN);
        }
        fixture.work();

        assertThat(fixture.count("assessment WHERE comment_id = " + id + " AND model = '"
                        + desk.bean(Triage.class).model() + "'"))
                .isOne();
        assertThat(fixture.topics(id)).containsExactly(SampleTopics.CHILDREN);
        assertThat(fixture.entry(id)).isEqualTo(entry);
        assertThat(fixture.count("match m JOIN assessment a USING (comment_id, revision) WHERE m.model = a.model"
                        + " AND comment_id = " + id))
                .isOne();
    }

    @Test
    void beginsWithTheModelsTopicsAgainWhenTheCommentIsEdited() {
        CommentId id = fixture.asks("Lea", SampleTopics.ASYLUM);
        TopicsVersion seen = fixture.seen(id, tom);
        fixture.correct(maria, id, SampleTopics.CHILDREN);
        fixture.edits(id, "Can I get a work permit while my asylum case is pending?");
        fixture.read(id, 2, SampleTopics.WORK_PERMIT);
        fixture.work();

        assertThat(fixture.topics(id)).containsExactly(SampleTopics.WORK_PERMIT);
        assertThat(topicChanges.correct(tom, id, seen, Set.of(SampleTopics.POLICY)))
                .asString()
                .contains("changed on its website");
        CommentDetails view = desk.bean(CommentReader.class).of(id, tom, false).orElseThrow();
        assertThat(view.topics()).extracting(TopicsView::correctedBy).isNull();
        assertThat(view.status().history())
                .extracting(CommentDetails.Happened::sentence)
                .containsExactly("Maria changed the topic from asylum to children");
    }

    @Test
    void findsByTheCorrectedTopicAndNotByTheModels() {
        CommentId id = fixture.asks("Quentin", SampleTopics.ASYLUM);
        fixture.correct(maria, id, SampleTopics.CHILDREN, SampleTopics.POLICY);
        SearchReader views = desk.bean(SearchReader.class);

        assertThat(views.search("quentin topic:policy").found())
                .extracting(found -> found.card().id())
                .containsExactly(id.value());
        assertThat(views.search("quentin topic:children").found()).hasSize(1);
        assertThat(views.search("quentin topic:asylum").found()).isEmpty();
        assertThat(views.search("quentin").found())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.card().assessment().topics()).hasSize(2));
    }
}
