package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.comment.CommentType;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.Sites;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.DeskPerson;
import org.signpost.desk.comment.Claims;
import org.signpost.desk.comment.UnsentTexts;
import org.signpost.faq.matching.MatchJob;
import org.signpost.platform.database.Worker;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.Assessments;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.TopicScore;

/** One database, and a Signpost that is started on it again with other settings. */
class ChangedAddressesIT {
    private static final String BEFORE = "http://help.harbor.example:8080";
    private static final String AFTER = "https://help.harbor.example:8443";

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void whatWaitsLinksTheNewAddressesAndWhatWasDecidedIsUntouched() throws InterruptedException {
        CommentId waiting;
        CommentId approved;
        CommentId closed;
        CommentId undone;
        try (EmbeddedServer first = started(BEFORE, Map.of())) {
            ApplicationContext beans = first.getApplicationContext();
            waiting = asked(beans, "waiting");
            approved = asked(beans, "approved");
            closed = asked(beans, "closed");
            undone = asked(beans, "undone");
            work(beans);
            DeskPerson maria = new DeskPerson(beans);
            maria.approve(approved);
            maria.close(closed);
            maria.undo(maria.passOn(undone, "look"));
        }
        assertThat(text(waiting)).contains(BEFORE + "/faq/").doesNotContain("write-to-us");
        String before = text(approved);
        long drafts = database.count("SELECT count(*) FROM draft");

        try (EmbeddedServer second = started(AFTER, contact("https://harbor.example/write-to-us"))) {
            work(second.getApplicationContext());
        }

        assertThat(List.of(text(waiting), text(undone)))
                .allSatisfy(text -> assertThat(text)
                        .contains(AFTER + "/faq/", "https://harbor.example/write-to-us")
                        .doesNotContain(BEFORE));
        assertThat(text(approved)).isEqualTo(before);
        assertThat(text(closed)).contains(BEFORE + "/faq/");
        assertThat(database.count("SELECT count(*) FROM draft")).isEqualTo(drafts + 2);
        assertThat(database.count("SELECT count(*) FROM comment_work WHERE stage = 'REDRAFT'"))
                .isZero();
    }

    @Test
    void whatSomebodyHasOpenOrBeganToAnswerStaysUntilTheyLeaveIt() throws InterruptedException {
        CommentId open;
        CommentId begun;
        DeskPerson maria;
        try (EmbeddedServer first = started(BEFORE, Map.of())) {
            ApplicationContext beans = first.getApplicationContext();
            open = asked(beans, "open");
            begun = asked(beans, "begun");
            work(beans);
            maria = new DeskPerson(beans);
            beans.getBean(Claims.class).takeIfFree(open, maria.person());
            beans.getBean(UnsentTexts.class)
                    .save(begun, maria.person().id(), "My own words", "", Instant.parse("2026-11-02T09:00:00Z"));
        }
        try (EmbeddedServer second = started(AFTER, Map.of())) {
            ApplicationContext beans = second.getApplicationContext();
            work(beans);
            assertThat(text(open)).contains(BEFORE);
            assertThat(text(begun)).contains(BEFORE);

            beans.getBean(MovableClock.class).pass(Claims.LASTS);
            beans.getBean(UnsentTexts.class)
                    .deleteByCommentIdAndAccountId(begun, maria.person().id());
            work(beans);
            assertThat(text(open)).contains(AFTER).doesNotContain(BEFORE);
            assertThat(text(begun)).contains(AFTER).doesNotContain(BEFORE);
        }
    }

    @Test
    void aDraftThatSaysTheSameUnderOtherSettingsStaysTheOneOnTheScreen() throws InterruptedException {
        CommentId calm;
        try (EmbeddedServer first = started(BEFORE, Map.of())) {
            calm = asked(first.getApplicationContext(), "calm");
            work(first.getApplicationContext());
        }
        long draft = draft(calm);
        try (EmbeddedServer second = started(BEFORE, Map.of("signpost.help.crisis-line", "0800 111 222"))) {
            work(second.getApplicationContext());
        }
        assertThat(draft(calm)).isEqualTo(draft);
        assertThat(database.count("SELECT count(*) FROM draft d JOIN draft_setting s ON s.key = d.composed_for"))
                .isOne();
    }

    @Test
    void aNodeThatStillHasTheOldSettingsDoesNotTakeTurnsWithTheNewOne() throws InterruptedException {
        try (EmbeddedServer old = started(BEFORE, Map.of())) {
            CommentId waiting = asked(old.getApplicationContext(), "turns");
            work(old.getApplicationContext());
            try (EmbeddedServer young = started(AFTER, Map.of())) {
                work(young.getApplicationContext());
                work(old.getApplicationContext());
                assertThat(text(waiting)).contains(AFTER);
            }
        }
    }

    private EmbeddedServer started(String publicUrl, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("test.clock", true);
        settings.put("signpost.public-url", publicUrl);
        return database.serve(settings);
    }

    private static Map<String, String> contact(String address) {
        return Map.of("signpost.contact-url", address);
    }

    private String text(CommentId id) {
        return database.text("SELECT text FROM draft WHERE state = 'CURRENT' AND comment_id = " + id);
    }

    private long draft(CommentId id) {
        return database.count("SELECT id FROM draft WHERE state = 'CURRENT' AND comment_id = " + id);
    }

    private static void work(ApplicationContext beans) throws InterruptedException {
        for (Worker worker : List.of(beans.getBean(MatchJob.class), beans.getBean(DraftJob.class))) {
            for (int rounds = 0; worker.work(); rounds++) {
                assertThat(rounds).isLessThan(100);
            }
        }
    }

    private static CommentId asked(ApplicationContext beans, String sourceId) {
        Sites sites = beans.getBean(Sites.class);
        sites.add("blog", "Harbor", null, "en", Instant.EPOCH);
        Post post = beans.getBean(Posts.class)
                .store(sites.findByName("blog").orElseThrow().id(), new IncomingPost("7", "A release", null, null));
        CommentId id = beans.getBean(Comments.class)
                .store(
                        post,
                        new IncomingComment(
                                sourceId,
                                null,
                                null,
                                "Ana",
                                CommentType.COMMENT,
                                SourceStatus.APPROVED,
                                false,
                                "can i file a fiance petition for my girlfriend in the philippines?",
                                false,
                                null,
                                false))
                .id();
        Assessment assessment = new Assessment(
                CommentKind.QUESTION,
                true,
                0.9,
                Confidence.SURE,
                false,
                List.of(new TopicScore(SampleTopics.FIANCE_VISA, 0.9, Confidence.SURE)),
                false,
                false,
                false,
                List.of(),
                "en",
                List.of(),
                null,
                AssessmentReasons.NONE,
                "m1");
        beans.getBean(Assessments.class).store(id, 1, assessment);
        return id;
    }
}
