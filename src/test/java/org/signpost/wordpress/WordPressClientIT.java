package org.signpost.wordpress;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signpost.platform.net.OutboundGuard;
import org.signpost.testing.MovableClock;

/** The client over real HTTP, against the fake site. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class WordPressClientIT {
    private final MovableClock clock = new MovableClock();
    private final FakeWordPress site = new FakeWordPress(clock);
    private final WordPressClient client = new WordPressClient(new OutboundGuard.TrustedHosts(site.host()), clock);
    private final SiteLogin login = site.login();
    private final long post = site.addPost("A clinic");

    @AfterEach
    void stop() {
        site.close();
    }

    private NewReply reply(long parent) {
        return new NewReply(post, parent, "Look at <this> & that.\n\nThe second paragraph.", "a1-7");
    }

    @Test
    void readsCommentsOfEveryKindTheNewestFirst() {
        long question = site.addComment(post, 0, "Ana &#038; Bo", "Is there a clinic?");
        long held = site.add(post, question, 0, "Cy", "Me too", "hold", "comment");
        long ping = site.add(post, 0, 0, "Another blog", "[&#8230;]", "approved", "pingback");

        SiteCommentPage page = requireNonNull(client.newest(login, 0, 2).value());
        assertThat(page.comments()).extracting(SiteComment::id).containsExactly(ping, held);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.hidden()).isZero();
        SiteComment first = requireNonNull(client.comment(login, question).value());
        assertThat(first.authorName()).isEqualTo("Ana & Bo");
        assertThat(first.writtenAt()).isEqualTo(clock.instant());
        assertThat(first.postRoute()).isEqualTo("wp/v2/posts/" + post);
    }

    @Test
    void countsWhatTheSiteDoesNotShowTheAccount() {
        site.addComment(post, 0, "Ana", "Is there a clinic?");
        site.add(post, 0, 0, "Cy", "Me too", "hold", "comment");
        site.hideHeld();
        SiteCommentPage page = requireNonNull(client.newest(login, 0, 100).value());
        assertThat(page.hidden()).isEqualTo(1);
    }

    @Test
    void findsAPostedReplyAgainByItsKeyAlone() {
        long question = site.addComment(post, 0, "Ana", "Is there a clinic?");
        NewReply reply = reply(question);
        assertThat(client.reply(login, reply)).isInstanceOf(SiteAnswer.Given.class);

        List<SiteComment> answers =
                client.answers(login, post, List.of(question)).value();
        assertThat(answers).singleElement().matches(reply::isPostedAs);
        assertThat(site.answersTo(question))
                .singleElement()
                .satisfies(stored -> assertThat(stored.text())
                        .isEqualTo("Look at &lt;this&gt; &amp; that.\n\nThe second paragraph."));
    }

    @Test
    void keepsAnEqualReplyApartFromALostAnswer() {
        long question = site.addComment(post, 0, "Ana", "Is there a clinic?");
        client.reply(login, reply(question));
        assertThat(client.reply(login, reply(question)))
                .isEqualTo(new SiteAnswer.Declined<SiteComment>(409, "comment_duplicate"));
        site.closePost(post);
        assertThat(client.reply(login, new NewReply(post, question, "Another", "a1-8")))
                .isEqualTo(new SiteAnswer.Declined<SiteComment>(403, "rest_comment_closed"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BUSY_SECONDS", "BUSY_DATE", "SIGNED_OUT"},
            mode = EnumSource.Mode.EXCLUDE)
    void isNotSureOfAnythingThatGoesWrongOnTheWay(SiteFault fault) {
        long question = site.addComment(post, 0, "Ana", "Is there a clinic?");
        site.fail(fault);
        assertThat(client.reply(login, reply(question))).isInstanceOf(SiteAnswer.Unclear.class);
        assertThat(site.answersTo(question)).hasSize(fault.done() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY_SECONDS", "BUSY_DATE"})
    void hearsHowLongABusySiteWantsToBeLeftAlone(SiteFault fault) {
        site.fail(fault);
        assertThat(client.account(login)).isEqualTo(new SiteAnswer.TooBusy<SiteAccount>(Duration.ofMinutes(2)));
    }

    @Test
    void neverTakesAVisitorsAnswerForOurAccounts() {
        site.changePassword("another");
        assertThat(client.newest(login, 0, 100))
                .isEqualTo(new SiteAnswer.NotSignedIn<SiteCommentPage>("rest_forbidden_context"));
        assertThat(client.account(login)).isEqualTo(new SiteAnswer.NotSignedIn<SiteAccount>("rest_not_logged_in"));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() {
        site.close();
        assertThat(client.reply(login, reply(1))).isInstanceOf(SiteAnswer.Unreachable.class);
    }

    @Test
    void callsNoPrivateHostThatIsNotTrusted() {
        WordPressClient strict = new WordPressClient(new OutboundGuard.TrustedHosts(null), clock);
        assertThat(strict.account(login)).isInstanceOf(SiteAnswer.Unreachable.class);
        assertThat(site.requests()).isZero();
    }

    @Test
    void movesToTheTrashAndApproves() {
        long held = site.add(post, 0, 0, "Cy", "Me too", "hold", "comment");
        assertThat(client.approve(login, held).map(SiteComment::status))
                .isEqualTo(new SiteAnswer.Given<>(SiteCommentStatus.APPROVED));
        assertThat(client.trash(login, held)).isInstanceOf(SiteAnswer.Given.class);
        assertThat(client.trash(login, held))
                .matches(answer -> answer instanceof SiteAnswer.Declined<?> no && no.gone());
        assertThat(client.comment(login, 999_999))
                .matches(answer -> answer instanceof SiteAnswer.Declined<?> no && no.gone());
    }
}
