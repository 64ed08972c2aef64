package org.signpost.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.platform.MailAddress;
import org.signpost.platform.MailOutcome;
import org.signpost.platform.MovableClock;
import org.signpost.platform.SmtpStub;
import org.signpost.platform.TestDatabase;

class DigestIT {
    private static final Schedule SCHEDULE = SampleWeek.SCHEDULE;
    private static final IsoWeek WEEK = SampleWeek.WEEK;

    private final TestDatabase database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final List<DigestNode> nodes = new ArrayList<>();

    @BeforeEach
    void start() {
        mail.start();
        clock.set(SCHEDULE.due(WEEK.previous()).plus(Duration.ofDays(1)));
    }

    @AfterEach
    void stop() {
        nodes.forEach(DigestNode::close);
        mail.stop();
    }

    @Test
    void everybodyOnTheListGetsOneMailAtTheDueTime() throws MessagingException {
        DigestNode node = node();
        node.add("ana@harbor.example", "bo@harbor.example");

        clock.set(SCHEDULE.due(WEEK).minusMillis(1));
        node.workUntilIdle();
        assertThat(mail.getReceivedMessages()).isEmpty();

        clock.set(SCHEDULE.due(WEEK));
        node.workUntilIdle();
        clock.pass(Duration.ofDays(3));
        node.workUntilIdle();

        assertThat(messageIds())
                .containsExactlyInAnyOrder(
                        "<digest.legal.2026-w47.1@harbor.example>", "<digest.legal.2026-w47.2@harbor.example>");
        MimeMessage first = mail.getReceivedMessages()[0];
        assertThat(first.getSubject()).startsWith("Nothing needs you this week");
        assertThat(first.getHeader("List-Unsubscribe")[0])
                .matches("<https://desk\\.harbor\\.example/unsubscribe/[\\w-]{43}>");
        assertThat(node.run(WEEK).state()).isEqualTo(RunState.SENT);
        assertThat(node.run(WEEK).late()).isFalse();
    }

    @Test
    void threeNodesAtTheSameInstantSendOneMailToEach() throws Exception {
        List<DigestNode> three = List.of(node(), node(), node());
        three.getFirst().add("ana@harbor.example", "bo@harbor.example", "cy@harbor.example");
        IsoWeek week = WEEK;
        for (int round = 0; round < 8; round++) {
            clock.set(SCHEDULE.due(week));
            CyclicBarrier together = new CyclicBarrier(three.size());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> running = new ArrayList<>();
                for (DigestNode node : three) {
                    running.add(threads.submit(() -> {
                        together.await();
                        node.workUntilIdle();
                        return null;
                    }));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            }
            assertThat(three.getFirst().run(week).sent()).isEqualTo(3);
            week = week.next();
        }

        assertThat(messageIds()).hasSize(8 * 3).doesNotHaveDuplicates();
        assertThat(database.count("SELECT count(*) FROM digest_run")).isEqualTo(8);
        assertThat(database.count("SELECT sum(attempts) FROM digest_delivery")).isEqualTo(8 * 3);
    }

    @Test
    void aNodeThatDiesBeforeSendingLosesNothing() throws MessagingException {
        DigestNode dying = node();
        DigestNode living = node();
        dying.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        dying.plan(WEEK);
        assertThat(dying.claim()).isPresent();

        living.workUntilIdle();
        assertThat(mail.getReceivedMessages()).isEmpty();
        clock.pass(Claims.LEASE);
        living.workUntilIdle();

        assertThat(messageIds()).containsExactly("<digest.legal.2026-w47.1@harbor.example>");
        assertThat(living.delivery(WEEK).maybeRepeated()).isTrue();
    }

    @Test
    void aNodeThatDiesAfterSendingRepeatsItWithTheSameMessageId() throws MessagingException {
        DigestNode dying = node();
        DigestNode living = node();
        dying.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        dying.plan(WEEK);
        dying.sendWithoutMarking();

        clock.pass(Claims.LEASE);
        living.workUntilIdle();

        assertThat(messageIds())
                .containsExactly(
                        "<digest.legal.2026-w47.1@harbor.example>", "<digest.legal.2026-w47.1@harbor.example>");
        assertThat(living.delivery(WEEK).maybeRepeated()).isTrue();
        assertThat(living.run(WEEK).sent()).isOne();
    }

    @Test
    void aNodeThatWasTakenForDeadCannotUndoWhatAnotherDid() {
        DigestNode slow = node();
        DigestNode living = node();
        slow.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        slow.plan(WEEK);
        Claims.Claim old = slow.claim().orElseThrow();
        clock.pass(Claims.LEASE);
        living.workUntilIdle();

        slow.mark(old, new MailOutcome.Refused("550 late news"));

        assertThat(living.delivery(WEEK).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aMissedDigestComesLateAndSaysSo() throws Exception {
        DigestNode node = node();
        node.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK).plus(Duration.ofHours(47)));
        node.workUntilIdle();

        assertThat(messageIds()).hasSize(1);
        assertThat(node.run(WEEK).late()).isTrue();
        assertThat(node.delivery(WEEK).late()).isTrue();
        assertThat(node.letter(WEEK).text().replace("\r\n", " "))
                .contains("This digest comes late: it was due on Monday 16 November 2026, 08:00.");
    }

    @Test
    void afterTwoDaysItIsOnlyKeptToBeRead() {
        DigestNode node = node();
        node.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK).plus(Duration.ofHours(49)));
        node.workUntilIdle();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(node.run(WEEK).state()).isEqualTo(RunState.MISSED);
        assertThat(node.letter(WEEK).text()).contains("This digest comes late");
    }

    @Test
    void aWeekThatWasDueBeforeTheListWasMadeIsNotSent() {
        DigestNode node = node();
        node.add("ana@harbor.example");
        node.workUntilIdle();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(database.count("SELECT count(*) FROM digest_run")).isZero();
    }

    @Test
    void withoutAMailServerItWaitsAndGoesOutOnceThereIsOne() {
        DigestNode without = DigestNode.on(database, clock, Map.of());
        nodes.add(without);
        without.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        without.workUntilIdle();
        assertThat(without.run(WEEK).state()).isEqualTo(RunState.PLANNED);
        assertThat(new String(without.letter(WEEK).eml(), java.nio.charset.StandardCharsets.US_ASCII))
                .contains("Nothing needs you this week");

        clock.pass(Duration.ofHours(20));
        node().workUntilIdle();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(without.delivery(WEEK).late()).isTrue();
    }

    @Test
    void aServerThatSaysLaterIsAskedForFourHoursAndNoLonger() {
        try (SmtpStub server = new SmtpStub(Map.of("RCPT", "450 not now"))) {
            DigestNode node = nodeWith(server);
            node.add("ana@harbor.example");
            clock.set(SCHEDULE.due(WEEK));
            for (int minute = 0; minute < 6 * 60; minute++) {
                node.workUntilIdle();
                clock.pass(Duration.ofMinutes(1));
            }

            Delivery delivery = node.delivery(WEEK);
            assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
            assertThat(delivery.lastError()).contains("450 not now");
            assertThat(delivery.attempts()).isBetween(10, 14);
            assertThat(node.run(WEEK).state()).isEqualTo(RunState.MISSED);
            assertThat(node.banner())
                    .hasValueSatisfying(text -> assertThat(text).contains("1 person"));
        }
    }

    @Test
    void whoIsRefusedDoesNotKeepItFromTheOthers() throws MessagingException {
        try (SmtpStub server = new SmtpStub(Map.of("RCPT", "550 no such user"))) {
            DigestNode refused = nodeWith(server);
            refused.add("gone@harbor.example");
            clock.set(SCHEDULE.due(WEEK));
            refused.plan(WEEK);
            refused.workUntilIdle();
            assertThat(refused.delivery(WEEK).state()).isEqualTo(DeliveryState.FAILED);
            assertThat(refused.delivery(WEEK).lastError()).contains("550 no such user");
        }
        DigestNode node = node();
        node.add("ana@harbor.example");

        Digests.Sending sending = node.digests().send(DigestNode.TESTER, Optional.of(WEEK));

        assertThat(sending)
                .isInstanceOfSatisfying(
                        Digests.Sending.Tried.class,
                        tried -> assertThat(tried.receipts())
                                .allMatch(Digests.Receipt::sent)
                                .hasSize(2));
        assertThat(messageIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void sendingByHandTwiceSendsOnce() {
        DigestNode node = node();
        node.add("ana@harbor.example");

        node.digests().send(DigestNode.TESTER, Optional.empty());
        node.digests().send(DigestNode.TESTER, Optional.empty());

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(node.digests().send(DigestNode.TESTER, Optional.of(WEEK)))
                .isInstanceOf(Digests.Sending.NotDue.class);
    }

    @Test
    void whoLeavesBetweenPlanAndSendingGetsNothing() {
        DigestNode node = node();
        node.add("ana@harbor.example", "bo@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        node.plan(WEEK);
        assertThat(node.recipients().remove(DigestNode.TESTER, new MailAddress("ana@harbor.example")))
                .isTrue();
        node.workUntilIdle();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(node.run(WEEK).state()).isEqualTo(RunState.SENT);
        assertThat(node.banner()).isEmpty();
    }

    @Test
    void theLinkInAnyMailTakesItsRecipientOffTheList() throws MessagingException {
        DigestNode node = node();
        node.add("ana@harbor.example", "bo@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        node.workUntilIdle();
        MimeMessage toAna = Stream.of(mail.getReceivedMessages())
                .filter(message -> to(message).equals("ana@harbor.example"))
                .findFirst()
                .orElseThrow();
        String token = toAna.getHeader("List-Unsubscribe")[0].replaceAll(".*/unsubscribe/|>", "");

        assertThat(node.recipients().unsubscribe(token)).isTrue();
        assertThat(node.recipients().unsubscribe(token)).isTrue();
        assertThat(node.recipients().unsubscribe(token.toLowerCase(java.util.Locale.ROOT)))
                .isFalse();

        assertThat(node.recipients().all()).extracting(Recipient::email).containsExactly("bo@harbor.example");
        assertThat(database.count("SELECT count(*) FROM digest_unsubscribe WHERE token_hash LIKE '%" + token + "%'"))
                .isZero();
    }

    @Test
    void anAddressIsOnTheListOnceHoweverItIsWritten() {
        DigestNode node = node();

        assertThat(node.recipients().add(DigestNode.TESTER, new MailAddress("Ana@harbor.example")))
                .isTrue();
        assertThat(node.recipients().add(DigestNode.TESTER, new MailAddress("ana@harbor.example")))
                .isFalse();
        assertThat(node.recipients().remove(DigestNode.TESTER, new MailAddress("ANA@harbor.example")))
                .isTrue();
        assertThat(node.recipients().add(DigestNode.TESTER, new MailAddress("ana@harbor.example")))
                .isTrue();
        assertThat(node.recipients().all()).hasSize(1);
    }

    private static String to(MimeMessage message) {
        try {
            return message.getHeader("To")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> messageIds() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            ids.addAll(Arrays.asList(message.getHeader("Message-ID")));
        }
        return ids;
    }

    private DigestNode node() {
        return nodeOn("smtp://127.0.0.1:" + mail.getSmtp().getPort());
    }

    private DigestNode nodeWith(SmtpStub server) {
        return nodeOn(server.url());
    }

    private DigestNode nodeOn(String url) {
        DigestNode node = DigestNode.on(database, clock, Map.of("SMTP_URL", url));
        nodes.add(node);
        return node;
    }
}
