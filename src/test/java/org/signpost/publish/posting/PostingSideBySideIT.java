package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.wordpress.FakeWordPress;

/** Replies go to several sites side by side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class PostingSideBySideIT {
    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    private final FakeWordPress slow = fixture.other;
    private Thread job = new Thread();

    @AfterEach
    void speakAgain() {
        slow.speakAgain();
        job.interrupt();
        await(() -> !job.isAlive());
    }

    private void begin() {
        job = Thread.ofVirtual().start(fixture::round);
    }

    private boolean isPosted(ReplyId reply) {
        return fixture.stateOf(reply) == ReplyState.POSTED;
    }

    /** Looks often, so that a machine that is busy takes its time. */
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void aSiteThatHangsDelaysNoReplyToAnother() {
        ReplyId hanging = fixture.approved(fixture.questionElsewhere("Ana"));
        ReplyId first = fixture.approved(fixture.question("Bo"));
        slow.fallSilent();
        int asked = slow.requests();
        begin();
        await(() -> slow.requests() > asked && isPosted(first));

        ReplyId second = fixture.approved(fixture.question("Cy"));
        await(() -> isPosted(second));

        assertThat(slow.requests() - asked)
                .as("requests to the site that hangs")
                .isOne();
        assertThat(job.isAlive()).isTrue();
        slow.speakAgain();
        await(() -> !job.isAlive());
        fixture.settle();
        assertThat(fixture.stateOf(hanging)).isEqualTo(ReplyState.POSTED);
        assertThat(fixture.count("wordpress_connection WHERE turn IS NOT NULL")).isZero();
    }

    @Test
    void aStopInTheMiddleGivesTheSiteBackAndLosesNoReply() {
        ReplyId hanging = fixture.approved(fixture.questionElsewhere("Dee"));
        slow.fallSilent();
        int asked = slow.requests();
        begin();
        await(() -> slow.requests() > asked);

        job.interrupt();
        await(() -> !job.isAlive());

        assertThat(fixture.count("wordpress_connection WHERE turn IS NOT NULL OR problem IS NOT NULL"))
                .isZero();
        slow.speakAgain();
        fixture.settle();
        assertThat(fixture.stateOf(hanging)).isEqualTo(ReplyState.POSTED);
        assertThat(slow.newestFirst().stream().filter(answer -> answer.author() == FakeWordPress.DESK))
                .as("our replies there")
                .hasSameSizeAs(slow.newestFirst().stream()
                        .filter(question -> question.author() == 0)
                        .toList());
    }
}
