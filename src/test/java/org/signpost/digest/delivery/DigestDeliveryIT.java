package org.signpost.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.digest.DigestSchedule;
import org.signpost.digest.Digests;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.content.SampleWeekFacts;
import org.signpost.platform.mail.Mailer.MailOutcome;
import org.signpost.platform.mail.SmtpStub;
import org.signpost.testing.MovableClock;
import org.signpost.testing.SimultaneousCalls;

/** A digest whose processes meet or die, or whose mail server refuses: nobody is left out, nobody is sent another. */
class DigestDeliveryIT {
    private static final DigestSchedule SCHEDULE = SampleWeekFacts.SCHEDULE;
    private static final IsoWeek WEEK = SampleWeekFacts.WEEK;

    private final DigestNodes nodes = new DigestNodes();
    private final MovableClock clock = nodes.clock;

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void threeNodesAtTheSameInstantSendOneMailToEach() throws Exception {
        List<DigestNode> three = List.of(nodes.start(), nodes.start(), nodes.start());
        three.getFirst().add("ana@harbor.example", "bo@harbor.example", "cy@harbor.example");
        IsoWeek week = WEEK;
        for (int round = 0; round < 8; round++) {
            clock.set(SCHEDULE.due(week));
            SimultaneousCalls.run(three.stream()
                    .map(node -> Executors.callable(node::workUntilIdle))
                    .toList());
            assertThat(three.getFirst().issue(week).sent()).isEqualTo(3);
            week = week.next();
        }

        assertThat(nodes.messageIds()).hasSize(8 * 3).doesNotHaveDuplicates();
        assertThat(nodes.database.count("SELECT count(*) FROM digest_run")).isEqualTo(8);
        assertThat(nodes.database.count("SELECT sum(attempts) FROM digest_delivery"))
                .isEqualTo(8 * 3);
    }

    @Test
    void aNodeThatDiesBeforeSendingLosesNothing() throws MessagingException {
        DigestNode dying = nodes.start();
        DigestNode living = nodes.start();
        dying.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        dying.plan(WEEK);
        assertThat(dying.lease()).isPresent();

        living.workUntilIdle();
        assertThat(nodes.mails()).isEmpty();
        clock.pass(DeliveryLeases.LEASE);
        living.workUntilIdle();

        assertThat(nodes.messageIds()).containsExactly("<digest.legal.2026-w47.1@harbor.example>");
        assertThat(living.delivery(WEEK).maybeRepeated()).isTrue();
    }

    @Test
    void aNodeThatDiesAfterSendingRepeatsItWithTheSameMessageId() throws MessagingException {
        DigestNode dying = nodes.start();
        DigestNode living = nodes.start();
        dying.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        dying.plan(WEEK);
        dying.sendWithoutMarking();

        clock.pass(DeliveryLeases.LEASE);
        living.workUntilIdle();

        assertThat(nodes.messageIds())
                .containsExactly(
                        "<digest.legal.2026-w47.1@harbor.example>", "<digest.legal.2026-w47.1@harbor.example>");
        assertThat(living.delivery(WEEK).maybeRepeated()).isTrue();
        assertThat(living.issue(WEEK).sent()).isOne();
    }

    @Test
    void aNodeThatWasTakenForDeadCannotUndoWhatAnotherDid() {
        DigestNode slow = nodes.start();
        DigestNode living = nodes.start();
        slow.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        slow.plan(WEEK);
        DeliveryLeases.DeliveryLease old = slow.lease().orElseThrow();
        clock.pass(DeliveryLeases.LEASE);
        living.workUntilIdle();

        slow.mark(old, new MailOutcome.Refused("550 late news"));

        assertThat(living.delivery(WEEK).state()).isEqualTo(DigestDelivery.State.SENT);
    }

    @Test
    void withoutAMailServerItWaitsAndGoesOutOnceThereIsOne() {
        DigestNode without = nodes.startWithoutMail();
        without.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        without.workUntilIdle();
        assertThat(without.issue(WEEK).state()).isEqualTo(DigestIssue.State.PLANNED);
        assertThat(new String(without.mail(WEEK).eml(), StandardCharsets.US_ASCII))
                .contains("Nothing needs you this week");

        clock.pass(Duration.ofHours(20));
        nodes.start().workUntilIdle();

        assertThat(nodes.mails()).hasSize(1);
        assertThat(without.delivery(WEEK).late()).isTrue();
    }

    @Test
    void aServerThatSaysLaterIsAskedForFourHoursAndNoLonger() {
        try (SmtpStub server = new SmtpStub(Map.of("RCPT", "450 not now"))) {
            DigestNode node = nodes.startWith(server);
            node.add("ana@harbor.example");
            clock.set(SCHEDULE.due(WEEK));
            for (int minute = 0; minute < 6 * 60; minute++) {
                node.workUntilIdle();
                clock.pass(Duration.ofMinutes(1));
            }

            DigestDelivery delivery = node.delivery(WEEK);
            assertThat(delivery.state()).isEqualTo(DigestDelivery.State.FAILED);
            assertThat(delivery.lastError()).contains("450 not now");
            assertThat(delivery.attempts()).isBetween(10, 14);
            assertThat(node.issue(WEEK).state()).isEqualTo(DigestIssue.State.MISSED);
            assertThat(node.banner())
                    .hasValueSatisfying(text -> assertThat(text).contains("1 person"));
        }
    }

    @Test
    void whoIsRefusedDoesNotKeepItFromTheOthers() throws MessagingException {
        try (SmtpStub server = new SmtpStub(Map.of("RCPT", "550 no such user"))) {
            DigestNode refused = nodes.startWith(server);
            refused.add("gone@harbor.example");
            clock.set(SCHEDULE.due(WEEK));
            refused.plan(WEEK);
            refused.workUntilIdle();
            assertThat(refused.delivery(WEEK).state()).isEqualTo(DigestDelivery.State.FAILED);
            assertThat(refused.delivery(WEEK).lastError()).contains("550 no such user");
        }
        DigestNode node = nodes.start();
        node.add("ana@harbor.example");

        Digests.Sending sending = node.digests().send(DigestNode.TESTER, Optional.of(WEEK));

        assertThat(sending)
                .isInstanceOfSatisfying(
                        Digests.Sending.Tried.class,
                        tried -> assertThat(tried.receipts())
                                .allMatch(Digests.Receipt::sent)
                                .hasSize(2));
        assertThat(nodes.messageIds()).hasSize(2).doesNotHaveDuplicates();
    }
}
