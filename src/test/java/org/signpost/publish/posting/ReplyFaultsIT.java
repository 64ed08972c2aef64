package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.publish.Replies;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.testing.RepeatCount;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.SiteFault;
import org.signpost.wordpress.connection.ConnectionMode;

/** Many approvals, while everything goes wrong that can: none is lost, none is posted twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyFaultsIT {
    /** {@code -Dsignpost.test.approvals=1000} tries as many without all else that {@code -Plong} repeats. */
    private static final int APPROVALS = Integer.getInteger("signpost.test.approvals", RepeatCount.of(60, 1_000));

    private static final List<SiteFault> FAULTS = List.of(SiteFault.values());

    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    private final Random random = new Random(20261123);
    private final RestartingPlaces places = fixture.bean(RestartingPlaces.class);
    private final ReplyActions actions = fixture.bean(ReplyActions.class);
    private final Map<ReplyId, CommentId> approved = new LinkedHashMap<>();
    private final Set<ReplyId> meddled = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    @Test
    void noReplyIsLostAndNoneIsPostedTwice() {
        List<CommentId> comments = IntStream.range(0, APPROVALS)
                .mapToObj(number -> fixture.question("Reader " + number))
                .toList();
        places.endAt(place -> random.nextInt(12) == 0 && ended.add(place + random.nextInt(3)));
        fixture.site.failBy(this::fault);
        for (CommentId comment : comments) {
            fixture.maria.approve(comment);
            ReplyId reply =
                    new ReplyId(fixture.desk.database.count("SELECT max(id) FROM reply WHERE comment_id = " + comment));
            approved.put(reply, comment);
            meddle(reply, comment);
            fixture.pass(Duration.ofSeconds(2));
            fixture.bean(Replies.class).releaseDue();
            fixture.round();
        }
        workUntilNothingIsUnderWay();
        fixture.site.failBy(() -> null);
        places.endAt(_ -> false);
        workUntilNothingIsUnderWay();

        assertThat(ended.stream().map(place -> place.substring(0, place.length() - 1)))
                .as("places at which a round ended")
                .contains(
                        PostingPlaces.BEFORE_SENDING,
                        PostingPlaces.AFTER_INTENT,
                        PostingPlaces.AFTER_HTTP,
                        PostingPlaces.BEFORE_COMMIT,
                        PostingPlaces.AFTER_COMMIT);
        approved.forEach(this::isPostedOnceOrBack);
        retryWhatWasNotConfirmed();
        approved.forEach((reply, comment) -> assertThat(fixture.stateOf(reply))
                .as("reply " + reply)
                .isEqualTo(meddled.contains(reply) ? stateOfMeddled(comment) : ReplyState.POSTED));
        approved.forEach(this::isPostedOnceOrBack);
        assertThat(fixture.count("(SELECT DISTINCT remote_id FROM reply WHERE state = 'POSTED') r"))
                .isEqualTo(fixture.count("reply WHERE state = 'POSTED'"));
    }

    private @Nullable SiteFault fault() {
        return random.nextInt(5) == 0 ? FAULTS.get(random.nextInt(FAULTS.size())) : null;
    }

    /** One comment in ten is changed at the site before its reply gets there, or while it does. */
    private void meddle(ReplyId reply, CommentId comment) {
        long remote = fixture.remote(comment);
        switch (random.nextInt(40)) {
            case 0 -> fixture.site.edit(remote, "Never mind, I found it.");
            case 1 -> fixture.site.setStatus(remote, "trash");
            case 2 -> fixture.site.delete(remote);
            case 3 -> fixture.site.add(fixture.post, remote, 5, "Tom", "Write to us.", "approved", "comment");
            default -> {
                return;
            }
        }
        meddled.add(reply);
    }

    private ReplyState stateOfMeddled(CommentId comment) {
        return ours(comment) == 0 ? ReplyState.REFUSED : ReplyState.POSTED;
    }

    private void workUntilNothingIsUnderWay() {
        int rounds = 0;
        while (fixture.count("reply WHERE state NOT IN ('POSTED', 'REFUSED')") > 0) {
            assertThat(rounds++).isLessThan(200 * APPROVALS);
            fixture.round();
            fixture.pass(Duration.ofSeconds(15));
            fixture.bean(Replies.class).releaseDue();
            if (fixture.count("wordpress_connection WHERE stopped") > 0) {
                fixture.connect(ConnectionMode.READ_AND_POST);
            }
        }
    }

    /** What came back says why, and its comment is open on the desk. */
    private void isPostedOnceOrBack(ReplyId reply, CommentId comment) {
        assertThat(ours(comment))
                .as("answers to comment " + comment)
                .isEqualTo(fixture.stateOf(reply) == ReplyState.POSTED ? 1 : 0);
        if (fixture.stateOf(reply) == ReplyState.REFUSED) {
            assertThat(fixture.posting(reply).reason()).isNotBlank();
            assertThat(fixture.whyOpen(comment)).startsWith("The reply was not posted. ");
        }
    }

    private long ours(CommentId comment) {
        return fixture.site.answersTo(fixture.remote(comment)).stream()
                .filter(answer -> answer.author() == FakeWordPress.DESK)
                .count();
    }

    private void retryWhatWasNotConfirmed() {
        approved.keySet().stream()
                .filter(reply -> fixture.stateOf(reply) == ReplyState.REFUSED)
                .filter(reply -> fixture.posting(reply).mayTryAgain())
                .forEach(reply -> assertThat(actions.tryAgain(fixture.maria.person(), reply))
                        .isTrue());
        workUntilNothingIsUnderWay();
    }
}
