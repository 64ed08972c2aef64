package org.signpost.platform;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends mail over SMTP as {@code SIGNPOST_SMTP_URL} and {@code SIGNPOST_MAIL_FROM} say. A connection for each mail, no
 * retries of its own, and an answer within {@link #LONGEST}. Thread-safe.
 */
@Singleton
public class Mailer {
    /** No call of {@link #send} takes longer. */
    public static final Duration LONGEST = Duration.ofSeconds(45);

    private static final String NOBODY = "signpost@localhost";
    private static final String WRONG_SENDER =
            "SIGNPOST_MAIL_FROM must be one address, such as Signpost <signpost@example.org>.";

    private final Optional<MailServer> server;
    private final InternetAddress from;
    private final MailAddress bareFrom;
    private final Duration longest;

    /** Wired by the container; both are empty where nothing is set. */
    @jakarta.inject.Inject
    public Mailer(
            @Property(name = "signpost.smtp.url", defaultValue = "") String url,
            @Property(name = "signpost.mail.from", defaultValue = "") String from) {
        this(url, from, LONGEST);
    }

    Mailer(String url, String from, Duration longest) {
        this.server = url.isEmpty() ? Optional.empty() : Optional.of(MailServer.parse(url));
        if (server.isPresent() && from.isEmpty()) {
            throw new ConfigurationException("SIGNPOST_MAIL_FROM must name the sender where SIGNPOST_SMTP_URL is set.");
        }
        this.from = sender(from.isEmpty() ? NOBODY : from);
        this.bareFrom =
                MailAddress.parse(this.from.getAddress()).orElseThrow(() -> new ConfigurationException(WRONG_SENDER));
        this.longest = longest;
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(from, true);
            if (parsed.length == 1 && !parsed[0].isGroup() && from.chars().noneMatch(c -> c < ' ')) {
                return parsed[0];
            }
        } catch (MessagingException e) {
            throw new ConfigurationException(WRONG_SENDER, e);
        }
        throw new ConfigurationException(WRONG_SENDER);
    }

    /** Whether there is a server to send with. */
    public boolean configured() {
        return server.isPresent();
    }

    /** The sender, as it stands in the header. */
    public String from() {
        return from.toString();
    }

    /** The sender's domain, for Message-IDs. */
    public String domain() {
        return bareFrom.domain();
    }

    /**
     * Sends a mail to one recipient, whatever its {@code To} header says. Never throws because of the server or the network.
     *
     * @throws IllegalStateException where no server is configured
     */
    public MailOutcome send(Mail mail, MailAddress recipient) {
        MailServer to = server.orElseThrow(() -> new IllegalStateException("no mail server is set up"));
        FutureTask<MailOutcome> task = new FutureTask<>(() -> deliver(to, mail, recipient));
        Thread thread = Thread.ofVirtual().name("mail").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt(); // closes the socket that it waits on
            return new MailOutcome.TryLater("The mail server took longer than " + longest.toSeconds() + " seconds.");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new MailOutcome.TryLater("Signpost was stopped while sending.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("sending mail " + mail.messageId() + " failed", e.getCause());
        }
    }

    private MailOutcome deliver(MailServer to, Mail mail, MailAddress recipient) {
        Session session = Session.getInstance(to.properties(domain()));
        MimeMessage message = MimeForm.of(mail, session);
        try (Transport transport = session.getTransport()) {
            if (to.hasUser()) {
                transport.connect(to.host(), to.port(), to.user(), to.password());
            } else {
                transport.connect();
            }
            transport.sendMessage(message, new Address[] {new InternetAddress(recipient.value())});
            return new MailOutcome.Accepted();
        } catch (MessagingException e) {
            return MailFailure.of(e, to);
        }
    }
}
