package org.signpost.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.digest.DigestSchedule;
import org.signpost.digest.Digests;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.Recipient;
import org.signpost.digest.content.SampleWeekFacts;
import org.signpost.platform.mail.MailAddress;
import org.signpost.testing.MovableClock;

/** Who gets a digest, and when. */
class DigestIT {
    private static final DigestSchedule SCHEDULE = SampleWeekFacts.SCHEDULE;
    private static final IsoWeek WEEK = SampleWeekFacts.WEEK;

    private final DigestNodes nodes = new DigestNodes();
    private final MovableClock clock = nodes.clock;

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void everybodyOnTheListGetsOneMailAtTheDueTime() throws MessagingException {
        DigestNode node = nodes.start();
        node.add("ana@harbor.example", "bo@harbor.example");

        clock.set(SCHEDULE.due(WEEK).minusMillis(1));
        node.workUntilIdle();
        assertThat(nodes.mails()).isEmpty();

        clock.set(SCHEDULE.due(WEEK));
        node.workUntilIdle();
        clock.pass(Duration.ofDays(3));
        node.workUntilIdle();

        assertThat(nodes.messageIds())
                .containsExactlyInAnyOrder(
                        "<digest.legal.2026-w47.1@harbor.example>", "<digest.legal.2026-w47.2@harbor.example>");
        MimeMessage first = nodes.mails()[0];
        assertThat(first.getSubject()).startsWith("Nothing needs you this week");
        assertThat(first.getHeader("List-Unsubscribe")[0])
                .matches("<https://desk\\.harbor\\.example/unsubscribe/[\\w-]{43}>");
        assertThat(node.issue(WEEK).state()).isEqualTo(DigestIssue.State.SENT);
        assertThat(node.issue(WEEK).late()).isFalse();
    }

    @Test
    void aMissedDigestComesLateAndSaysSo() throws Exception {
        DigestNode node = nodes.start();
        node.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK).plus(Duration.ofHours(47)));
        node.workUntilIdle();

        assertThat(nodes.messageIds()).hasSize(1);
        assertThat(node.issue(WEEK).late()).isTrue();
        assertThat(node.delivery(WEEK).late()).isTrue();
        assertThat(node.mail(WEEK).text().replace("\r\n", " "))
                .contains("This digest comes late: it was due on Monday 16 November 2026, 08:00.");
    }

    @Test
    void afterTwoDaysItIsOnlyKeptToBeRead() {
        DigestNode node = nodes.start();
        node.add("ana@harbor.example");
        clock.set(SCHEDULE.due(WEEK).plus(Duration.ofHours(49)));
        node.workUntilIdle();

        assertThat(nodes.mails()).isEmpty();
        assertThat(node.issue(WEEK).state()).isEqualTo(DigestIssue.State.MISSED);
        assertThat(node.mail(WEEK).text()).contains("This digest comes late");
    }

    @Test
    void aWeekThatWasDueBeforeTheListWasMadeIsNotSent() {
        DigestNode node = nodes.start();
        node.add("ana@harbor.example");
        node.workUntilIdle();

        assertThat(nodes.mails()).isEmpty();
        assertThat(nodes.database.count("SELECT count(*) FROM digest_run")).isZero();
    }

    @Test
    void sendingByHandTwiceSendsOnce() {
        DigestNode node = nodes.start();
        node.add("ana@harbor.example");

        node.digests().send(DigestNode.TESTER, Optional.empty());
        node.digests().send(DigestNode.TESTER, Optional.empty());

        assertThat(nodes.mails()).hasSize(1);
        assertThat(node.digests().send(DigestNode.TESTER, Optional.of(WEEK)))
                .isInstanceOf(Digests.Sending.NotDue.class);
    }

    @Test
    void whoLeavesBetweenPlanAndSendingGetsNothing() {
        DigestNode node = nodes.start();
        node.add("ana@harbor.example", "bo@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        node.plan(WEEK);
        assertThat(node.recipients().remove(DigestNode.TESTER, new MailAddress("ana@harbor.example")))
                .isTrue();
        node.workUntilIdle();

        assertThat(nodes.mails()).hasSize(1);
        assertThat(node.issue(WEEK).state()).isEqualTo(DigestIssue.State.SENT);
        assertThat(node.banner()).isEmpty();
    }

    @Test
    void theLinkInAnyMailTakesItsRecipientOffTheList() throws MessagingException {
        DigestNode node = nodes.start();
        node.add("ana@harbor.example", "bo@harbor.example");
        clock.set(SCHEDULE.due(WEEK));
        node.workUntilIdle();
        MimeMessage toAna = Stream.of(nodes.mails())
                .filter(message -> to(message).equals("ana@harbor.example"))
                .findFirst()
                .orElseThrow();
        String token = toAna.getHeader("List-Unsubscribe")[0].replaceAll(".*/unsubscribe/|>", "");

        assertThat(node.recipients().unsubscribe(token)).isTrue();
        assertThat(node.recipients().unsubscribe(token)).isTrue();
        assertThat(node.recipients().unsubscribe(token.toLowerCase(Locale.ROOT)))
                .isFalse();

        assertThat(node.recipients().all()).extracting(Recipient::email).containsExactly("bo@harbor.example");
        assertThat(nodes.database.count(
                        "SELECT count(*) FROM digest_unsubscribe WHERE token_hash LIKE '%" + token + "%'"))
                .isZero();
    }

    @Test
    void anAddressIsOnTheListOnceHoweverItIsWritten() {
        DigestNode node = nodes.start();

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
}
