package org.signpost.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.digest.content.SampleWeekFacts;
import org.signpost.digest.delivery.DigestListView.Row;
import org.signpost.digest.delivery.DigestView.DeliveryRow;

/** How far a digest has come, in the words of its page. */
class DigestViewTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test
    void aPlannedDigestWaitsWhereThereIsNoMailServer() {
        assertThat(state(DigestIssue.State.PLANNED, true, 0, 3, 0)).isEqualTo("About to be sent");
        assertThat(state(DigestIssue.State.PLANNED, false, 0, 3, 0)).isEqualTo("Waits: no mail server is set up");
    }

    @Test
    void saysHowManyHaveItAndWhetherAnybodyWasLeftOut() {
        assertThat(state(DigestIssue.State.SENDING, true, 2, 1, 1)).isEqualTo("Being sent: 2 of 4 have it");
        assertThat(state(DigestIssue.State.SENT, true, 3, 0, 0)).isEqualTo("Sent to 3");
        assertThat(state(DigestIssue.State.SENT, true, 2, 0, 1)).isEqualTo("Sent to 2 of 3");
        assertThat(state(DigestIssue.State.MISSED, true, 0, 0, 0))
                .isEqualTo("Not sent: nobody was on the list in time");
        assertThat(state(DigestIssue.State.MISSED, true, 0, 0, 2)).isEqualTo("Not sent: it reached none of 2");
    }

    @Test
    void dueTimesStandInTheZoneOfTheList() {
        assertThat(Row.of(run(DigestIssue.State.PLANNED, 0, 0, 0), ZONE, true).due())
                .isEqualTo("Monday 16 November 2026, 08:00");
        assertThat(Row.ofNext(SampleWeekFacts.WEEK, "Subject", SampleWeekFacts.DUE, ZONE)
                        .state())
                .startsWith("Not sent yet");
    }

    @Test
    void aDeliverySaysWhenItArrivedAndWhatMayHaveHappened() {
        DeliveryRow sent =
                DeliveryRow.of(delivery(DigestDelivery.State.SENT, SampleWeekFacts.DUE, true, "450 later"), ZONE);

        assertThat(sent.state()).isEqualTo("sent on Monday 16 November 2026, 08:00, late");
        assertThat(sent.note()).startsWith("It may have arrived twice");
    }

    @Test
    void aDeliveryThatFailedShowsWhatTheServerSaid() {
        DeliveryRow failed =
                DeliveryRow.of(delivery(DigestDelivery.State.FAILED, null, false, "550 no such user"), ZONE);

        assertThat(failed.state()).isEqualTo("not delivered");
        assertThat(failed.note()).isEqualTo("550 no such user");
        assertThat(DeliveryRow.of(delivery(DigestDelivery.State.WAITING, null, false, null), ZONE)
                        .note())
                .isEmpty();
    }

    @Test
    void aServerThatSaysLaterIsAskedMoreAndMoreSeldom() {
        assertThat(IntStream.rangeClosed(1, 7)
                        .mapToObj(attempt -> DeliveryLeases.pauseAfter(attempt).toMinutes()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(DeliveryLeases.pauseAfter(1_000_000)).isEqualTo(DeliveryLeases.pauseAfter(6));
    }

    private static String state(DigestIssue.State state, boolean canSend, int sent, int waiting, int failed) {
        return Row.of(run(state, sent, waiting, failed), ZONE, canSend).state();
    }

    private static DigestIssue run(DigestIssue.State state, int sent, int waiting, int failed) {
        return new DigestIssue(1, "2026-W47", SampleWeekFacts.DUE, state, false, "Subject", sent, waiting, failed);
    }

    private static DigestDelivery delivery(
            DigestDelivery.State state, @Nullable Instant sentAt, boolean twice, @Nullable String error) {
        Instant due = SampleWeekFacts.DUE;
        return new DigestDelivery(
                1, 1, 1, "ana@harbor.example", "<1@x>", state, 1, due, sentAt, sentAt != null, twice, error);
    }
}
