package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.digest.content.WeekFacts.FirstOfMany;
import org.signpost.digest.content.WeekFacts.Handling;
import org.signpost.digest.content.WeekFacts.UrgentComments;

class WeekFactsTest {
    @Test
    void onlyUrgentCommentsThatNobodyHandledNeedTheLegalTeam() {
        assertThat(SampleWeekFacts.full().urgentWaiting()).isOne();
        assertThat(SampleWeekFacts.full().needingLegal()).isEqualTo(1 + 1 + 2 + 1 + 1);
        assertThat(SampleWeekFacts.quiet().needingLegal()).isZero();
    }

    @Test
    void whatIsNotShownNeedsThemToo() {
        assertThat(SampleWeekFacts.crowded().needingLegal()).isEqualTo(400 + 400 + 500 + 50 + 50);
    }

    @Test
    void moreCannotBeShownThanThereAre() {
        assertThatThrownBy(() -> new FirstOfMany<>(List.of("a", "b"), 1)).hasMessageContaining("2 of 1");
        assertThat(SampleWeekFacts.all(List.of("a", "b")).total()).isEqualTo(2);
    }

    @Test
    void laterChangesOfACallersMapDoNotReachTheFacts() {
        Map<Handling, Integer> handled = new EnumMap<>(Map.of(Handling.WAITING, 2));
        UrgentComments urgent = new UrgentComments(List.of(), handled);
        handled.put(Handling.CLOSED, 5);

        assertThat(urgent.listed().total()).isEqualTo(2);
    }
}
