package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.testing.TestDatabase;

/** What a process that dies while it sends the digest leaves behind, and what the next one makes of it. */
class KilledDigestIT {
    private static final int AS_KILLED = 137;

    private final TestDatabase database = TestDatabase.fresh();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void someoneIsOnTheList() {
        mail.start();
        assertThat(run(Map.of(), "digest", "recipient", "add", "ana@harbor.example"))
                .isZero();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void aCrashBetweenClaimAndSendingMeansOneMail() throws MessagingException {
        assertThat(run(Map.of("TEST_CRASH_AT", "digest.after_lease_before_send"), "digest", "send"))
                .isEqualTo(AS_KILLED);
        assertThat(mail.getReceivedMessages()).isEmpty();

        aMinutePasses();
        assertThat(run(Map.of(), "digest", "send")).isZero();

        assertThat(messageIds()).hasSize(1);
    }

    @Test
    void aCrashBetweenSendingAndMarkingRepeatsTheSameMessageId() throws MessagingException {
        assertThat(run(Map.of("TEST_CRASH_AT", "digest.after_send_before_mark"), "digest", "send"))
                .isEqualTo(AS_KILLED);
        aMinutePasses();
        assertThat(run(Map.of(), "digest", "send")).isZero();

        assertThat(messageIds()).hasSize(2);
        assertThat(messageIds().stream().distinct()).hasSize(1);
        assertThat(database.count("SELECT count(*) FROM digest_delivery WHERE state = 'SENT' AND maybe_repeated"))
                .isOne();
        assertThat(run(Map.of(), "digest", "send")).isZero();
        assertThat(messageIds()).hasSize(2);
    }

    /** The lease is one minute; waiting for it would only cost time. */
    private void aMinutePasses() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE digest_delivery SET lease_until = lease_until - interval '1 minute'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int run(Map<String, String> more, String... command) {
        Map<String, String> settings = new LinkedHashMap<>(more);
        settings.put("DATABASE_URL", database.url());
        settings.put("DATABASE_USER", "postgres");
        settings.put("SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        settings.put("MAIL_FROM", "signpost@harbor.example");
        try (SignpostProcess process = SignpostProcess.start(settings, command)) {
            return process.waitFor();
        }
    }

    private List<String> messageIds() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            ids.addAll(List.of(message.getHeader("Message-ID")));
        }
        return ids;
    }
}
