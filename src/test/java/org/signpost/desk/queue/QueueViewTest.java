package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.AssessmentFixture;
import org.signpost.desk.Lane;
import org.signpost.desk.Outbox;

class QueueViewTest {
    private static final QueueCounts NOBODY = counts(0, 0, 0);

    @Test
    void opensTheFirstLaneWhereSomebodyWaits() {
        assertThat(counts(1, 5, 5).firstWithWork()).isEqualTo(Lane.URGENT);
        assertThat(counts(0, 5, 5).firstWithWork()).isEqualTo(Lane.READY);
        assertThat(counts(0, 0, 5).firstWithWork()).isEqualTo(Lane.UNSURE);
        assertThat(NOBODY.firstWithWork()).isEqualTo(Lane.READY);
    }

    @Test
    void opensNoLaneByItselfInWhichNobodyOfTheStaffIsNeeded() {
        assertThat(new QueueCounts(0, 0, 0, 7, 7, 0, 0, 0).firstWithWork()).isEqualTo(Lane.READY);
    }

    @Test
    void countsEachLaneByItself() {
        QueueCounts counts = new QueueCounts(1, 2, 3, 4, 5, 0, 0, 0);

        assertThat(List.of(Lane.values()).stream().map(counts::of)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(counts.isEmpty()).isFalse();
        assertThat(new QueueCounts(0, 0, 0, 0, 0, 3, 9, 12).isEmpty()).isTrue();
    }

    @Test
    void saysOneAndManyInTheRightWords() {
        assertThat(view(Lane.READY, 1, 1).unreadSentence()).startsWith("1 comment is being read");
        assertThat(view(Lane.READY, 2, 1).unreadSentence()).startsWith("2 comments are being read");
        assertThat(view(Lane.READY, 0, 1).correctSentence())
                .isEqualTo("1 posted reply relied on an answer that is wrong now.");
        assertThat(view(Lane.READY, 0, 3).correctSentence()).startsWith("3 posted replies relied on");
    }

    @Test
    void saysThatNothingWaitsOnlyWhereNothingWaitsInAnyLane() {
        assertThat(view(Lane.READY, 0, 0).emptySentence()).isEqualTo("Nothing waits. 14 answered this week.");
        assertThat(view(Lane.LEGAL, 0, 0).emptySentence()).isEqualTo("Nothing waits. 14 answered this week.");
        assertThat(empty(Lane.READY, 17)).isEqualTo("Nothing in this lane; 17 wait in others. 14 answered this week.");
        assertThat(empty(Lane.LEGAL, 1)).startsWith("Nothing in this lane; 1 waits in others.");
    }

    @Test
    void letsSeveralBeApprovedOnlyWhereTheyAreReady() {
        assertThat(List.of(Lane.values()).stream()
                        .filter(lane -> view(lane, 0, 0).selectable()))
                .containsExactly(Lane.READY);
    }

    @Test
    void aCardLeadsToItsCommentInItsLane() {
        assertThat(card(Lane.URGENT).address()).isEqualTo("/desk/7?lane=urgent");
        assertThat(card(null).address()).isEqualTo("/desk/7");
        assertThat(card(null).day()).isEqualTo("2026-11-02");
    }

    @Test
    void theSearchSaysHowManyItFound() {
        assertThat(found(0)).isEqualTo("Nothing found. Try fewer words.");
        assertThat(found(1)).isEqualTo("1 comment");
        assertThat(found(2)).isEqualTo("2 comments");
        assertThat(found(50)).isEqualTo("The best 50");
        assertThat(new SearchView(" ", List.of(), false, List.of()).asked()).isFalse();
        assertThat(new SearchView("x:y", List.of("No."), false, List.of()).asked())
                .isFalse();
    }

    private static String found(int comments) {
        SearchView.FoundComment one = new SearchView.FoundComment(card(null), List.of(), List.of());
        return new SearchView("visa", List.of(), true, Collections.nCopies(comments, one)).count();
    }

    private static CommentCard card(@Nullable Lane lane) {
        QueueRepository.CardRow row = new QueueRepository.CardRow(
                new CommentId(7),
                lane,
                false,
                Instant.parse("2026-11-02T23:59:00Z"),
                false,
                "Ana",
                SourceStatus.APPROVED,
                "May my wife come?",
                Instant.parse("2026-11-02T23:59:00Z"),
                "Petition",
                "{}",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new CommentCard(
                row, AssessmentFixture.of("May my wife come?").get(), Instant.parse("2026-11-03T12:00:00Z"));
    }

    private static QueueCounts counts(long urgent, long ready, long unsure) {
        return new QueueCounts(urgent, ready, unsure, 0, 0, 0, 0, 0);
    }

    private static String empty(Lane lane, long unsure) {
        QueueCounts counts = new QueueCounts(0, 0, unsure, 0, 0, 0, 14, 0);
        return new QueueView(lane, counts, new Outbox.OutboxCounts(0, 0), List.of(), null, null).emptySentence();
    }

    private static QueueView view(Lane lane, long unread, long toCorrect) {
        QueueCounts counts = new QueueCounts(0, 0, 0, 0, 0, unread, 14, 0);
        return new QueueView(lane, counts, new Outbox.OutboxCounts(0, toCorrect), List.of(), null, null);
    }
}
