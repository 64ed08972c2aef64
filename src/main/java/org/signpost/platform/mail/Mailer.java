package org.signpost.platform.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
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
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.web.Banner;

/**
 * Sends mail over SMTP as {@code SIGNPOST_SMTP_URL} and {@code SIGNPOST_MAIL_FROM} say. A connection for each mail, no
 * retries of its own, and an answer within {@link #LONGEST}. Thread-safe.
 */
@Singleton
public class Mailer {
    /** No call of {@link #send} takes longer. */
    public static final Duration LONGEST = Duration.ofSeconds(45);

    private static final int LONGEST_REASON = 300;

    private final Optional<MailSettings.Server> server;
    private final InternetAddress from;
    private final Duration longest;

    @Inject
    public Mailer(MailSettings settings) {
        this(settings, LONGEST);
    }

    Mailer(MailSettings settings, Duration longest) {
        this.server = settings.server();
        this.from = settings.sender();
        this.longest = longest;
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
        return MailAddress.parse(from.getAddress()).orElseThrow().domain();
    }

    /**
     * Sends a mail to one recipient, whatever its {@code To} header says. Never throws because of the server or the network.
     *
     * @throws IllegalStateException where no server is configured
     */
    public MailOutcome send(Mail mail, MailAddress recipient) {
        MailSettings.Server to = server.orElseThrow(() -> new IllegalStateException("no mail server is set up"));
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

    private MailOutcome deliver(MailSettings.Server to, Mail mail, MailAddress recipient) {
        Session session = Session.getInstance(to.properties(domain()));
        MimeMessage message = Mail.MimeForm.of(mail, session);
        try (Transport transport = session.getTransport()) {
            if (to.hasUser()) {
                transport.connect(to.host(), to.port(), to.user(), to.password());
            } else {
                transport.connect();
            }
            transport.sendMessage(message, new Address[] {new InternetAddress(recipient.value())});
            return new MailOutcome.Accepted();
        } catch (MessagingException e) {
            return failed(e, to);
        }
    }

    /**
     * What the library's exception means. RFC 5321, 4.2.1: a 4yz reply is transient, a 5yz permanent. Only what the
     * server says about this recipient or this mail counts as permanent: a refused sender or sign-in is for whoever runs the
     * installation to mend.
     */
    private static MailOutcome failed(MessagingException failure, MailSettings.Server server) {
        for (Exception cause = failure; cause instanceof MessagingException next; cause = next.getNextException()) {
            MailOutcome outcome = switch (next) {
                case MailConnectException _ ->
                    new MailOutcome.TryLater("The mail server " + server + " does not answer.");
                case AuthenticationFailedException _ ->
                    new MailOutcome.TryLater("The mail server " + server + " refuses the user or password.");
                case SMTPAddressFailedException about -> byCode(about.getReturnCode(), about);
                case SMTPSenderFailedException about -> new MailOutcome.TryLater(oneLine(about));
                case SMTPSendFailedException about
                when about.getNextException() == null -> byCode(about.getReturnCode(), about);
                default -> null;
            };
            if (outcome != null) {
                return outcome;
            }
        }
        return new MailOutcome.TryLater(oneLine(failure));
    }

    private static MailOutcome byCode(int code, MessagingException said) {
        return code >= 500 && code <= 599
                ? new MailOutcome.Refused(oneLine(said))
                : new MailOutcome.TryLater(oneLine(said));
    }

    private static String oneLine(MessagingException failure) {
        String message = failure.getMessage() == null ? "The connection broke." : failure.getMessage();
        return TextExcerpt.beginning(message.replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_REASON);
    }

    /** Whether the server took one mail for one recipient. A {@code reason} is one line for staff, without line breaks. */
    public sealed interface MailOutcome {
        /** The server has taken it over. */
        record Accepted() implements MailOutcome {}

        /** It was not taken, or nobody knows: the same mail may go out again with the same Message-ID. */
        record TryLater(String reason) implements MailOutcome {}

        /** The server will never take it for this recipient. */
        record Refused(String reason) implements MailOutcome {}
    }

    /** Says on every page that no mail goes out. */
    @Singleton
    static final class MissingServerBanner implements Banner {
        private final Mailer mailer;

        MissingServerBanner(Mailer mailer) {
            this.mailer = mailer;
        }

        @Override
        public Optional<String> text() {
            return mailer.configured()
                    ? Optional.empty()
                    : Optional.of(
                            "No mail server is set up: the weekly digest waits under Digests, where it can be downloaded.");
        }
    }
}
