package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.posting.PostingFixture;

/** What processes that die while they post replies leave behind, and what the next one makes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledPostingIT {
    private static final int AS_KILLED = 137;
    private static final List<String> PLACES = List.of(
            "post.before-sending", "post.after-intent", "post.after-http", "post.before-commit", "post.after-commit");

    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    @Test
    void aKillAtAnyPlaceNeitherLosesNorDoublesAReply() {
        List<KilledReply> killed = PLACES.stream().map(this::killedAt).toList();
        fixture.desk.sql("UPDATE reply SET lease_until = now() - interval '1 second' WHERE lease IS NOT NULL");

        try (SignpostProcess process = serve(Map.of())) {
            long end = System.nanoTime() + SignpostProcess.PATIENCE.toNanos();
            while (fixture.count("reply WHERE state NOT IN ('POSTED', 'REFUSED')") > 0) {
                assertThat(System.nanoTime()).as(process.output()).isLessThan(end);
                timePassesForWhatNobodyKnows();
                LockSupport.parkNanos(100_000_000);
            }
        }

        assertThat(killed).allSatisfy(this::isThereOnceOrBack);
    }

    /** A reply, and the place at which its first process died. */
    private record KilledReply(String place, CommentId comment, ReplyId reply) {
        boolean sent() {
            return !place.equals("post.after-intent");
        }
    }

    private KilledReply killedAt(String place) {
        CommentId comment = fixture.question("Killed at " + place);
        ReplyId reply = fixture.approved(comment);
        try (SignpostProcess process = serve(Map.of("TEST_CRASH_AT", place))) {
            assertThat(process.waitFor()).as(place + process.output()).isEqualTo(AS_KILLED);
        }
        fixture.desk.sql("UPDATE wordpress_connection SET turn = NULL, turn_until = NULL");
        return new KilledReply(place, comment, reply);
    }

    private void isThereOnceOrBack(KilledReply killed) {
        assertThat(fixture.site.answersTo(fixture.remote(killed.comment())))
                .as(killed.place())
                .hasSize(killed.sent() ? 1 : 0);
        assertThat(fixture.stateOf(killed.reply()))
                .as(killed.place())
                .isEqualTo(killed.sent() ? ReplyState.POSTED : ReplyState.REFUSED);
        if (!killed.sent()) {
            assertThat(fixture.posting(killed.reply()).reason()).contains("it is not there");
        }
    }

    /** The looks are minutes apart; waiting for them would only cost time. */
    private void timePassesForWhatNobodyKnows() {
        fixture.desk.sql("UPDATE reply SET next_try = next_try - interval '10 minutes',"
                + " changed_at = changed_at - interval '10 minutes' WHERE state = 'UNKNOWN'");
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
