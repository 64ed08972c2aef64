package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signpost.publish.RefusalKind;
import org.signpost.publish.ReplyState;

/** Which way a reply may go. */
class ReplyStateTest {
    private static Set<ReplyState> next(ReplyState state) {
        EnumSet<ReplyState> next = EnumSet.noneOf(ReplyState.class);
        Arrays.stream(ReplyState.values()).filter(state::mayBecome).forEach(next::add);
        return next;
    }

    @Test
    void whatNobodyKnowsOfIsLookedForAndNeverSentAgain() {
        assertThat(next(ReplyState.UNKNOWN)).containsExactlyInAnyOrder(ReplyState.POSTED, ReplyState.REFUSED);
    }

    @Test
    void nothingIsSentThatDidNotWait() {
        assertThat(ReplyState.values())
                .filteredOn(state -> state.mayBecome(ReplyState.SENDING))
                .containsExactly(ReplyState.WAITING);
    }

    @Test
    void whatTheSiteMayBeGettingCannotBeTakenBack() {
        assertThat(next(ReplyState.SENDING))
                .containsExactlyInAnyOrder(
                        ReplyState.POSTED, ReplyState.UNKNOWN, ReplyState.REFUSED, ReplyState.WAITING);
    }

    @Test
    void aPostedReplyIsRemovedAtTheSiteOrStaysPosted() {
        assertThat(next(ReplyState.POSTED)).containsExactlyInAnyOrder(ReplyState.WITHDRAWING, ReplyState.WITHDRAWN);
        assertThat(next(ReplyState.WITHDRAWING)).containsExactlyInAnyOrder(ReplyState.WITHDRAWN, ReplyState.POSTED);
    }

    @ParameterizedTest
    @EnumSource(ReplyState.class)
    void everyStateHasWordsAndNoneIsItsOwnNext(ReplyState state) {
        assertThat(state.words()).isNotBlank();
        assertThat(next(state)).doesNotContain(state);
        assertThat(next(state).isEmpty()).isEqualTo(state == ReplyState.WITHDRAWN);
    }

    @Test
    void looksFourTimesAndThenGivesUp() {
        Instant since = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(PostingSchedule.look(since, 0)).contains(since.plusSeconds(5));
        assertThat(PostingSchedule.look(since, 1)).contains(since.plusSeconds(30));
        assertThat(PostingSchedule.look(since, 2)).contains(since.plusSeconds(120));
        assertThat(PostingSchedule.look(since, 3)).contains(since.plusSeconds(600));
        assertThat(PostingSchedule.look(since, 4)).isEmpty();
    }

    @Test
    void waitsLongerAfterEachTryAndNeverForLong() {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(PostingSchedule.tryAgain(now, 1)).isEqualTo(now.plusSeconds(5));
        assertThat(PostingSchedule.tryAgain(now, 2)).isEqualTo(now.plusSeconds(10));
        assertThat(PostingSchedule.tryAgain(now, 1_000)).isEqualTo(now.plus(Duration.ofMinutes(2)));
    }

    @Test
    void whatSomebodyHasToReadFirstIsNotTriedAgain() {
        assertThat(RefusalKind.CHANGED.mayTryAgain()).isFalse();
        assertThat(RefusalKind.ANSWERED.mayTryAgain()).isFalse();
        assertThat(RefusalKind.UNCONFIRMED.mayTryAgain()).isTrue();
    }
}
