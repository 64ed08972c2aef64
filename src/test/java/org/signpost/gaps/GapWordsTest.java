package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signpost.desk.DecisionKind;

class GapWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void saysHowManyAskedAndHowLongAgo() {
        assertThat(GapWords.asked(9, NOW.minus(Duration.ofDays(2)), NOW)).isEqualTo("9 people asked, last 2 days ago");
        assertThat(GapWords.asked(1, NOW, NOW)).isEqualTo("1 person asked, last today");
        assertThat(GapWords.asked(0, NOW, NOW)).isEqualTo("Nobody waits here now");
        assertThat(GapWords.asked(3, null, NOW)).isEqualTo("Nobody waits here now");
    }

    @Test
    void saysTimesAsPeopleSayThem() {
        assertThat(GapWords.ago(NOW.plusSeconds(60), NOW)).isEqualTo("today");
        assertThat(GapWords.ago(NOW.minus(Duration.ofHours(23)), NOW)).isEqualTo("today");
        assertThat(GapWords.ago(NOW.minus(Duration.ofDays(1)), NOW)).isEqualTo("1 day ago");
        assertThat(GapWords.ago(NOW.minus(Duration.ofDays(59)), NOW)).isEqualTo("59 days ago");
        assertThat(GapWords.ago(NOW.minus(Duration.ofDays(60)), NOW)).isEqualTo("2 months ago");
        assertThat(GapWords.ago(NOW.minus(Duration.ofDays(729)), NOW)).isEqualTo("24 months ago");
        assertThat(GapWords.ago(NOW.minus(Duration.ofDays(730)), NOW)).isEqualTo("2 years ago");
    }

    @Test
    void saysWhatAnEntryDidForItsGroup() {
        assertThat(GapWords.answered(7, 2)).isEqualTo("7 comments got drafts, 2 people still wait");
        assertThat(GapWords.answered(1, 1)).isEqualTo("1 comment got a draft, 1 person still waits");
        assertThat(GapWords.answered(0, 0)).isEqualTo("0 comments got drafts, nobody waits any more");
    }

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void everyDecisionHasWords(DecisionKind kind) {
        assertThat(GapWords.decision(kind)).isNotBlank();
        assertThat("answered".equals(GapWords.decision(kind)))
                .isEqualTo(kind.replies() && kind != DecisionKind.BY_HAND);
    }

    @Test
    void aCommentThatWaitsHasNoDecision() {
        assertThat(GapWords.decision(null)).isNull();
    }

    @Test
    void aDayIsThatOfGreenwich() {
        assertThat(GapWords.day(Instant.parse("2026-11-22T23:59:59Z"))).isEqualTo("2026-11-22");
    }
}
