package org.signpost.digest.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.signpost.digest.content.SampleWeekFacts;
import org.signpost.platform.mail.SmtpStub;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;

/** Any number of processes on one database, with one clock, and the mail server that they share. */
final class DigestNodes implements AutoCloseable {
    final TestDatabase database = TestDatabase.fresh();
    final MovableClock clock = new MovableClock();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final List<DigestNode> nodes = new ArrayList<>();

    /** On the day after the digest of the week before was due. */
    DigestNodes() {
        mail.start();
        clock.set(SampleWeekFacts.SCHEDULE.due(SampleWeekFacts.WEEK.previous()).plus(Duration.ofDays(1)));
    }

    DigestNode start() {
        return start(Map.of("SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort()));
    }

    /** One that talks to another mail server. */
    DigestNode startWith(SmtpStub server) {
        return start(Map.of("SMTP_URL", server.url()));
    }

    DigestNode startWithoutMail() {
        return start(Map.of());
    }

    private DigestNode start(Map<String, String> settings) {
        DigestNode node = DigestNode.on(database, clock, settings);
        nodes.add(node);
        return node;
    }

    /** What the mail server took, in its order. */
    MimeMessage[] mails() {
        return mail.getReceivedMessages();
    }

    List<String> messageIds() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mails()) {
            ids.addAll(Arrays.asList(message.getHeader("Message-ID")));
        }
        return ids;
    }

    @Override
    public void close() {
        nodes.forEach(DigestNode::close);
        mail.stop();
    }
}
