package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.posting.PostingFixture;
import org.signpost.testing.RepeatCount;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.SiteFault;

/**
 * What processes that die while they post replies leave behind, and what the next one makes of it, with a site at which every
 * tenth request goes wrong.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledPostingIT {
    /** {@code -Dsignpost.test.killed=1000} tries as many without all else that {@code -Plong} repeats. */
    private static final int APPROVALS = Integer.getInteger("signpost.test.killed", RepeatCount.of(42, 1_000));

    private static final int AS_KILLED = 137;
    private static final int AT_ONCE = 7;
    private static final String ANYWHERE = "anywhere";

    /** At the last, the process is killed from outside. */
    private static final List<String> PLACES = List.of(
            "post.before-sending",
            "post.after-intent",
            "post.after-http",
            "post.before-commit",
            "post.after-commit",
            ANYWHERE);

    private static final List<SiteFault> FAULTS = List.of(SiteFault.values());

    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    private final Random random = new Random(20261130);
    private final Map<ReplyId, CommentId> approved = new LinkedHashMap<>();

    @Test
    void killsAtEveryPlaceAndFaultsOfTheSiteNeitherLoseNorDoubleAReply() {
        fixture.site.failBy(this::fault);
        for (int round = 0; approved.size() < APPROVALS; round++) {
            approveSome();
            killedAt(PLACES.get(round % PLACES.size()));
        }

        try (SignpostProcess process = serve(Map.of())) {
            await(process, () -> fixture.count("reply WHERE state NOT IN ('POSTED', 'REFUSED')") == 0);
        }

        fixture.site.failBy(() -> null);
        approved.forEach(this::isThereOnceOrBack);
        assertThat(fixture.count("reply")).isEqualTo(APPROVALS);
        assertThat(fixture.count("(SELECT DISTINCT remote_id FROM reply WHERE state = 'POSTED') r"))
                .isEqualTo(fixture.count("reply WHERE state = 'POSTED'"))
                .isEqualTo(fixture.site.newestFirst().stream()
                        .filter(comment -> comment.author() == FakeWordPress.DESK)
                        .count());
    }

    private synchronized @Nullable SiteFault fault() {
        return random.nextInt(10) == 0 ? FAULTS.get(random.nextInt(FAULTS.size())) : null;
    }

    private void approveSome() {
        for (int number = 0; number < AT_ONCE && approved.size() < APPROVALS; number++) {
            CommentId comment = fixture.question("Reader " + approved.size());
            approved.put(fixture.approved(comment), comment);
        }
    }

    /** A process that dies at this place, and all that follows from its death as time passes. */
    private void killedAt(String place) {
        try (SignpostProcess process = serve(Map.of("TEST_CRASH_AT", place))) {
            if (place.equals(ANYWHERE)) {
                long requests = fixture.site.requests() + 3L + random.nextInt(20);
                await(process, () -> fixture.site.requests() > requests);
                process.kill();
            }
            await(process, () -> !process.isAlive());
            assertThat(process.waitFor()).as(place + process.output()).isEqualTo(AS_KILLED);
        }
        fixture.desk.sql("UPDATE reply SET lease_until = now() - interval '1 second' WHERE lease IS NOT NULL");
        fixture.desk.sql("UPDATE wordpress_connection SET turn = NULL, turn_until = NULL");
    }

    /** Pauses and looks are minutes apart; waiting for them would only cost time. */
    private void await(SignpostProcess process, BooleanSupplier end) {
        long deadline = System.nanoTime() + SignpostProcess.PATIENCE.toNanos();
        while (!end.getAsBoolean()) {
            assertThat(System.nanoTime()).as(process.output()).isLessThan(deadline);
            fixture.desk.sql("UPDATE reply SET next_try = next_try - interval '10 minutes',"
                    + " changed_at = changed_at - interval '10 minutes' WHERE state IN ('WAITING', 'UNKNOWN')");
            fixture.desk.sql(
                    "UPDATE wordpress_connection SET not_before = now() - interval '1 second', stopped = false");
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** What came back says why, and its comment is open on the desk. */
    private void isThereOnceOrBack(ReplyId reply, CommentId comment) {
        boolean posted = fixture.stateOf(reply) == ReplyState.POSTED;
        assertThat(fixture.site.answersTo(fixture.remote(comment)))
                .as("answers to comment " + comment)
                .hasSize(posted ? 1 : 0);
        if (posted) {
            assertThat(fixture.site
                            .answersTo(fixture.remote(comment))
                            .getFirst()
                            .id())
                    .isEqualTo(fixture.posting(reply).remoteId());
        } else {
            assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.REFUSED);
            assertThat(fixture.posting(reply).reason()).isNotBlank();
            assertThat(fixture.whyOpen(comment)).startsWith("The reply was not posted. ");
        }
    }

    private SignpostProcess serve(Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>(more);
        settings.put("DATABASE_URL", fixture.desk.database.url());
        settings.put("DATABASE_USER", "postgres");
        settings.put("HOME", fixture.desk.database.home().toAbsolutePath().toString());
        settings.put("TRUSTED_HOSTS", fixture.site.host());
        settings.put("PORT", "0");
        return SignpostProcess.start(settings, "serve");
    }
}
