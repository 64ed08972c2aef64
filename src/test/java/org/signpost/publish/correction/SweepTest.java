package org.signpost.publish.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signpost.comment.CommentId;
import org.signpost.draft.ReplyText;
import org.signpost.faq.ReliedVersion;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.Sweep;
import org.signpost.publish.Sweeps;

class SweepTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Sweep SWEEP = new Sweep("asylum", 3, "en", "Can I stay?", "", DAY, 1_000, 200, 34, 5);

    @Test
    void countsWhatIsDoneAmongAllPostedReplies() {
        assertThat(SWEEP.progress()).isEqualTo("234 of 1,234 done");
        assertThat(SWEEP.key().address()).isEqualTo("/sweeps/asylum/3");
    }

    @Test
    void saysOfEachReplyWhereItStands() {
        assertThat(words("WAITING", null)).isEqualTo("waits");
        assertThat(words("STOPPED", null)).isEqualTo("stopped before it was posted");
        assertThat(words("CORRECTED", "Maria")).isEqualTo("corrected by Maria");
        assertThat(words("EDITED", "Maria")).isEqualTo("corrected by Maria");
        assertThat(words("LEFT", "Tom")).isEqualTo("left as it is by Tom");
    }

    @Test
    void showsTheCorrectionBesideATextThatIsAnother() {
        ReplyText ready = new ReplyText("It is different now.", "es", List.of(new ReliedVersion("asylum", 3, DAY)));
        SweepItemView item = item(ready);

        assertThat(item.seen()).isEqualTo(3);
        assertThat(item.address()).isEqualTo("/sweeps/asylum/3/8");
        assertThat(new SweepItemView.Editor(item, "My words.", 3, "").current()).isEqualTo(ready);
        assertThat(new SweepItemView.Editor(item, "It is different now.", 3, "").current())
                .isNull();
    }

    @Test
    void hasNothingToShowBesideATextWhereThereIsNoCorrection() {
        SweepItemView item = item(null);

        assertThat(item.seen()).isZero();
        assertThat(new SweepItemView.Editor(item, "My words.", 3, "").current()).isNull();
    }

    @ParameterizedTest
    @EnumSource(ReplyState.class)
    void noReplyStaysAsItIsOrComesBackFromWithdrawn(ReplyState state) {
        assertThat(state.mayBecome(state)).isFalse();
        assertThat(state.mayBecome(ReplyState.SCHEDULED)).isFalse();
        assertThat(ReplyState.WITHDRAWN.mayBecome(state)).isFalse();
    }

    @Test
    void aReplyIsPostedOnlyAfterItWasReady() {
        assertThat(ReplyState.SCHEDULED.mayBecome(ReplyState.READY_TO_PASTE)).isTrue();
        assertThat(ReplyState.SCHEDULED.mayBecome(ReplyState.POSTED)).isFalse();
        assertThat(ReplyState.READY_TO_PASTE.mayBecome(ReplyState.POSTED)).isTrue();
        assertThat(ReplyState.POSTED.mayBecome(ReplyState.WITHDRAWN)).isTrue();
        assertThat(ReplyState.POSTED.mayBecome(ReplyState.READY_TO_PASTE)).isFalse();
    }

    private static SweepItemView item(@Nullable ReplyText correction) {
        return new SweepItemView(
                SWEEP,
                reply(),
                new Replies.ReplyContext("Ana", "Petition", null),
                "May I stay?",
                Instant.EPOCH,
                "a year ago",
                correction,
                "",
                null,
                null,
                null);
    }

    private static Reply reply() {
        return new Reply(
                new ReplyId(8),
                new CommentId(5),
                null,
                null,
                "You may.",
                "en",
                ReplyState.POSTED,
                Instant.EPOCH,
                Instant.EPOCH,
                "Maria",
                Instant.EPOCH,
                null,
                null);
    }

    private static String words(String state, @Nullable String decidedBy) {
        Instant posted = Instant.parse("2026-11-20T23:59:00Z");
        Sweeps.Line line = new Sweeps.Line(
                new ReplyId(8), new CommentId(5), "Ana", "Petition", state, decidedBy, "You may.", "en", posted);
        assertThat(line.day()).isEqualTo(DAY);
        return line.stateWords();
    }
}
