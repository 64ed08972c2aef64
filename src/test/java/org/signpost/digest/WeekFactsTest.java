package org.signpost.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.digest.WeekInReview.Handling;
import org.signpost.digest.WeekInReview.Listed;
import org.signpost.digest.WeekInReview.UrgentComments;

class WeekFactsTest {
    @Test
    void onlyUrgentCommentsThatNobodyHandledNeedTheLegalTeam() {
        assertThat(SampleWeek.full().urgentWaiting()).isOne();
        assertThat(SampleWeek.full().needingLegal()).isEqualTo(1 + 1 + 2 + 1 + 1);
        assertThat(SampleWeek.quiet().needingLegal()).isZero();
    }

    @Test
    void whatIsNotShownNeedsThemToo() {
        assertThat(SampleWeek.crowded().needingLegal()).isEqualTo(400 + 400 + 500 + 50 + 50);
    }

    @Test
    void moreCannotBeShownThanThereAre() {
        assertThatThrownBy(() -> new Listed<>(List.of("a", "b"), 1)).hasMessageContaining("2 of 1");
        assertThat(Listed.all(List.of("a", "b")).total()).isEqualTo(2);
    }

    @Test
    void laterChangesOfACallersMapDoNotReachTheFacts() {
        Map<Handling, Integer> handled = new EnumMap<>(Map.of(Handling.WAITING, 2));
        UrgentComments urgent = new UrgentComments(List.of(), handled);
        handled.put(Handling.CLOSED, 5);

        assertThat(urgent.listed().total()).isEqualTo(2);
    }
}
