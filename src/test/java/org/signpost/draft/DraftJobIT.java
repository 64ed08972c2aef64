package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.signpost.faq.ReliedVersion;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchJob;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.faq.matching.Matches;
import org.signpost.platform.database.Installation;
import org.signpost.platform.database.Worker;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.Assessments;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.TopicScore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftJobIT {
    private static final String FIANCE = "can i file a fiance petition for my girlfriend in the philippines?";

    private final TestDatabase database = TestDatabase.fresh();
    private Installation installation;
    private Post post;

    @BeforeAll
    void open() {
        installation = database.open();
        Sites sites = installation.get(Sites.class);
        sites.add("blog", "Harbor", "https://example.org/contact", "en", Instant.EPOCH);
        Site site = sites.findByName("blog").orElseThrow();
        post = installation.get(Posts.class).store(site.id(), new IncomingPost("7", "A release", null, null));
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void matchesAndDraftsWhatWasAssessed() {
        CommentId id = assessed("asks", FIANCE, CommentKind.QUESTION, "m1");

        runJobs();

        Match match = matches().find(id).orElseThrow();
        Draft draft = drafts().current(id).orElseThrow();
        assertThat(match.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(match.candidates().getFirst().slug()).isEqualTo("fiance-visa-who-can-file");
        assertThat(draft.reply().text()).contains("/faq/fiance-visa-who-can-file", "https://example.org/contact");
        assertThat(draft.reply().reliedOn())
                .extracting(ReliedVersion::slug)
                .containsExactly("fiance-visa-who-can-file");
        assertThat(draft.reply().reliedOn().getFirst().version()).isPositive();
    }

    @Test
    void doesNothingTwice() {
        CommentId id = assessed("once", FIANCE, CommentKind.QUESTION, "m1");

        runJobs();
        runJobs();

        assertThat(database.count("SELECT count(*) FROM draft WHERE comment_id = " + id))
                .isOne();
    }

    @Test
    void neverDraftsForNoticesSpamAndOurselves() {
        List<CommentId> ids = List.of(
                assessed("ping", FIANCE, CommentKind.PINGBACK, "m1"),
                assessed("spam", FIANCE, CommentKind.SPAM, "m1"),
                assessed("staff", FIANCE, CommentKind.STAFF, "m1"));

        runJobs();

        assertThat(ids).allSatisfy(id -> {
            assertThat(drafts().current(id)).isEmpty();
            assertThat(matches().find(id).orElseThrow().outcome()).isEqualTo(MatchOutcome.NONE);
        });
    }

    @Test
    void matchesAgainAndKeepsADraftThatSaysTheSame() {
        CommentId id = assessed("redo", FIANCE, CommentKind.QUESTION, "m1");
        runJobs();
        long first = drafts().current(id).orElseThrow().id();

        assertThat(matches().redo(List.of(id))).isOne();
        assertThat(matches().find(id).orElseThrow().outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(database.count("SELECT count(*) FROM match WHERE library = '' AND comment_id = " + id))
                .isOne();
        runJobs();

        assertThat(database.count("SELECT count(*) FROM match WHERE library = '' AND comment_id = " + id))
                .isZero();
        assertThat(drafts().current(id).orElseThrow().id()).isEqualTo(first);
        assertThat(database.count("SELECT count(*) FROM draft WHERE comment_id = " + id))
                .isOne();
    }

    @Test
    void matchesAgainAfterANewModelOrAnEditedComment() {
        CommentId id = assessed("model", "Thank you all!", CommentKind.PRAISE, "m1");
        runJobs();
        assertThat(drafts().current(id)).isEmpty();

        assessed("model", FIANCE, CommentKind.QUESTION, "m2");
        runJobs();

        assertThat(drafts().current(id)).isPresent();
        assertThat(drafts().current(id).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void draftsWithAnEntryThatAPersonChose() {
        CommentId id = assessed("chosen", FIANCE, CommentKind.QUESTION, "m1");
        var comment = installation.get(Comments.class).find(id).orElseThrow();

        CompositionOutcome composition = installation.get(CommentDrafter.class).composeWith(comment, "asylum-lgbt");

        assertThat(composition.proposal().orElseThrow().text()).contains("/faq/asylum-lgbt");
    }

    private void runJobs() {
        untilDone(installation.get(MatchJob.class));
        untilDone(installation.get(DraftJob.class));
    }

    private static void untilDone(Worker worker) {
        boolean more = true;
        while (more) {
            try {
                more = worker.work();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Matches matches() {
        return installation.get(Matches.class);
    }

    private Drafts drafts() {
        return installation.get(Drafts.class);
    }

    private CommentId assessed(String sourceId, String text, CommentKind kind, String model) {
        IncomingComment incoming = incoming(sourceId, text, null);
        Comments comments = installation.get(Comments.class);
        CommentId id = comments.store(post, incoming).id();
        boolean asks = kind == CommentKind.QUESTION;
        Assessment assessment = new Assessment(
                kind,
                asks,
                asks ? 0.9 : 0.1,
                Confidence.SURE,
                false,
                asks ? List.of(new TopicScore(SampleTopics.FIANCE_VISA, 0.9, Confidence.SURE)) : List.of(),
                false,
                false,
                false,
                List.of(),
                "en",
                List.of(),
                null,
                AssessmentReasons.NONE,
                model);
        int revision = comments.find(id).orElseThrow().revision();
        installation.get(Assessments.class).store(id, revision, assessment);
        return id;
    }

    private static IncomingComment incoming(String sourceId, String text, @Nullable String parent) {
        return SampleComment.of(sourceId, text).answering(parent).incoming();
    }
}
