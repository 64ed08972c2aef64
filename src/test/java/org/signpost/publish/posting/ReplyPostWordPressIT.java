package org.signpost.publish.posting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.DeskPerson;
import org.signpost.publish.Replies;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyPosting;
import org.signpost.publish.ReplyPostings;
import org.signpost.publish.ReplyState;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.wordpress.RealWordPress;
import org.signpost.wordpress.SiteAccountList;
import org.signpost.wordpress.SiteComment;
import org.signpost.wordpress.SiteCommentStatus;
import org.signpost.wordpress.WordPressClient;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/** Replies to a real WordPress. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(named = RealWordPress.URL, matches = "https?://.+")
class ReplyPostWordPressIT {
    private final RealWordPress site = new RealWordPress();
    private final DeskFixture desk = new DeskFixture(Map.of("signpost.trusted-hosts", site.host()));
    private final DeskPerson maria = new DeskPerson(desk.server.getApplicationContext());
    private final WordPressClient client = desk.bean(WordPressClient.class);
    private final long post = site.addPost("A clinic");

    ReplyPostWordPressIT() {
        SiteId id = desk.bean(Sites.class).findByName("blog").orElseThrow().id();
        long account = requireNonNull(client.account(site.login()).value()).id();
        byte[] sealed = desk.bean(SitePasswords.class).sealed(id, site.login().password());
        desk.bean(SiteConnections.class)
                .connect(
                        id,
                        site.login().api(),
                        site.login().api(),
                        site.login().user(),
                        account,
                        sealed,
                        ConnectionMode.READ_AND_POST,
                        30,
                        desk.clock().instant(),
                        "Maria");
        desk.sql("UPDATE post SET source_id = ?", Long.toString(post));
    }

    @AfterAll
    void close() {
        desk.close();
        site.close();
    }

    @Test
    void postsOnceFindsItAgainByItsKeyAndRemovesItWhenItIsWithdrawn() throws InterruptedException {
        long remote = site.addComment(post, 0, "Ana", PostingFixture.QUESTION, "approved");
        CommentId ana = known(remote);
        desk.draft(
                ana, "Look at <this> & “that”: https://example.org/faq/student-visa?a=1&b=2\n\nThe second paragraph.");
        ReplyId reply = approved(ana);
        work();

        assertThat(stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(posting(reply).reason()).isNull();
        assertThat(answers(remote)).singleElement().satisfies(there -> {
            assertThat(there.id()).isEqualTo(posting(reply).remoteId());
            assertThat(there.text())
                    .isEqualTo("Look at &lt;this&gt; &amp; “that”: https://example.org/faq/student-visa?a=1&amp;b=2\n\n"
                            + "The second paragraph.");
        });
        desk.sql(
                "UPDATE reply SET state = 'UNKNOWN', remote_id = NULL, next_try = ? WHERE id = ?",
                Timestamp.from(desk.clock().instant()),
                reply.value());
        work();
        assertThat(stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(answers(remote)).hasSize(1);

        desk.bean(ReplyActions.class).withdraw(maria.person(), reply);
        work();
        assertThat(stateOf(reply)).isEqualTo(ReplyState.WITHDRAWN);
        assertThat(answers(remote)).extracting(SiteComment::status).containsExactly(SiteCommentStatus.TRASHED);
    }

    @Test
    void postsNothingBelowACommentThatWasChanged() throws InterruptedException {
        long remote = site.addComment(post, 0, "Ana", PostingFixture.QUESTION, "approved");
        ReplyId reply = approved(known(remote));
        site.change("wp/v2/comments/" + remote, Map.of("content", "Never mind, I found it."));
        work();
        assertThat(posting(reply).reason()).contains("was changed on the website");
        assertThat(answers(remote)).isEmpty();
    }

    @Test
    void postsNothingUnderAClosedPage() throws InterruptedException {
        long closed = site.addPost("A clinic");
        long remote = site.addComment(closed, 0, "Ana", PostingFixture.QUESTION, "approved");
        CommentId ana = known(remote);
        desk.sql(
                "WITH made AS (INSERT INTO post (site_id, source_id, title) SELECT site_id, ?, 'Page' FROM comment"
                        + " WHERE id = ? RETURNING id) UPDATE comment SET post_id = made.id FROM made WHERE comment.id = ?",
                Long.toString(closed),
                ana.value(),
                ana.value());
        ReplyId reply = approved(ana);
        site.change("wp/v2/posts/" + closed, Map.of("comment_status", "closed"));
        work();
        assertThat(posting(reply).reason()).isEqualTo("The page takes no comments any more.");
    }

    @Test
    void postsBelowAHeldCommentOnlyWhenAPersonHadItApproved() throws InterruptedException {
        long remote = site.addComment(post, 0, "Ana", PostingFixture.QUESTION + " Held.", "hold");
        CommentId ana = known(remote);
        desk.sql("UPDATE comment_revision SET text = text || ' Held.' WHERE comment_id = ?", ana.value());
        ReplyId reply = approved(ana);
        work();
        assertThat(posting(reply).reason()).isEqualTo(ParentCheck.HELD);
        assertThat(comment(remote).status()).isEqualTo(SiteCommentStatus.HELD);

        desk.bean(ApprovalRecords.class).ask(maria.person(), ana);
        desk.bean(ReplyActions.class).tryAgain(maria.person(), reply);
        work();

        assertThat(comment(remote).status()).isEqualTo(SiteCommentStatus.APPROVED);
        assertThat(stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }

    @Test
    void theSiteTellsWhoMayWriteThereThoughTheyNeverPublished() {
        long administrator = 1;
        assertThat(requireNonNull(client.accounts(site.login(), SiteAccountList.MAY_WRITE, 1)
                        .value()))
                .contains(administrator);
        assertThat(requireNonNull(client.accounts(site.login(), SiteAccountList.HAS_PUBLISHED, 1)
                        .value()))
                .contains(desk.bean(SiteConnections.class)
                        .findBySiteId(desk.bean(Sites.class)
                                .findByName("blog")
                                .orElseThrow()
                                .id())
                        .orElseThrow()
                        .accountId());
    }

    private CommentId known(long remote) {
        CommentId id = desk.ready("Ana");
        desk.sql("UPDATE comment SET source_id = ? WHERE id = ?", Long.toString(remote), id.value());
        return id;
    }

    private ReplyId approved(CommentId comment) {
        maria.approve(comment);
        desk.clock().pass(Duration.ofSeconds(10));
        desk.bean(Replies.class).releaseDue();
        return new ReplyId(desk.database.count("SELECT max(id) FROM reply WHERE comment_id = " + comment));
    }

    private void work() throws InterruptedException {
        for (int round = 0; desk.bean(ReplyPostJob.class).work(); round++) {
            assertThat(round).isLessThan(50);
        }
    }

    private ReplyState stateOf(ReplyId id) {
        return desk.bean(Replies.class).findById(id).orElseThrow().state();
    }

    private ReplyPosting posting(ReplyId id) {
        return desk.bean(ReplyPostings.class).findById(id).orElseThrow();
    }

    private SiteComment comment(long id) {
        return requireNonNull(client.comment(site.login(), id).value());
    }

    private List<SiteComment> answers(long remote) {
        return requireNonNull(client.answers(site.login(), comment(remote).post(), List.of(remote))
                .value());
    }
}
