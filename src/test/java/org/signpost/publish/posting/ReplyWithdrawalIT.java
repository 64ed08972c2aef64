package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.wordpress.FakeComment;
import org.signpost.wordpress.SiteFault;

/** Posted replies that somebody wants off their site again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyWithdrawalIT {
    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    private final ReplyActions actions = fixture.bean(ReplyActions.class);

    @Test
    void removesWhatSomebodyWithdrawsAlsoAfterDaysAndOpensTheCommentWhenItIsOff() {
        ReplyId reply = posted();
        CommentId ana = fixture.reply(reply).commentId();
        fixture.pass(Duration.ofDays(20));
        fixture.site.fail(SiteFault.ERROR_503_BEFORE);

        assertThat(actions.withdraw(fixture.maria.person(), reply)).isEqualTo(ReplyActions.Withdrawal.ASKED);
        fixture.work();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WITHDRAWING);
        assertThat(fixture.posting(reply).reason()).contains("503");
        assertThat(fixture.whyOpen(ana)).isEmpty();
        fixture.settle();

        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WITHDRAWN);
        assertThat(fixture.there(reply)).extracting(FakeComment::status).isEqualTo("trash");
        assertThat(fixture.whyOpen(ana)).isEqualTo("Maria withdrew the reply, and it is off the website.");
        assertThat(actions.withdraw(fixture.maria.person(), reply)).isEqualTo(ReplyActions.Withdrawal.TOO_LATE);
    }

    @Test
    void whatIsOffTheSiteAlreadyCountsAsRemoved() {
        ReplyId reply = posted();
        fixture.site.delete(fixture.there(reply).id());
        actions.withdraw(fixture.maria.person(), reply);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.WITHDRAWN);
    }

    @Test
    void neverTrashesWhatIsNotOurs() {
        ReplyId reply = posted();
        long ana = fixture.remote(fixture.reply(reply).commentId());
        fixture.desk.sql("UPDATE reply SET remote_id = ? WHERE id = ?", ana, reply.value());
        actions.withdraw(fixture.maria.person(), reply);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.site.comment(ana).orElseThrow().status()).isEqualTo("approved");
    }

    @Test
    void cannotBeWithdrawnWhileNobodyKnowsWhetherItIsThere() {
        ReplyId reply = fixture.approved(fixture.question("Ana"));
        fixture.failAfter(3, SiteFault.LOST_AFTER);
        fixture.work();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.UNKNOWN);
        assertThat(actions.withdraw(fixture.maria.person(), reply)).isEqualTo(ReplyActions.Withdrawal.ON_ITS_WAY);
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }

    /** A reply that is on the site. */
    private ReplyId posted() {
        ReplyId reply = fixture.approved(fixture.question("Ana"));
        fixture.settle();
        return reply;
    }
}
