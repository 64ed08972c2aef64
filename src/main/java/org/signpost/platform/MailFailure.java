package org.signpost.platform;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Turns what the mail library throws into a {@link MailOutcome}. */
final class MailFailure {
    private static final int LONGEST_REASON = 300;

    private MailFailure() {}

    /**
     * RFC 5321, 4.2.1: a 4yz reply is transient, a 5yz permanent. Only what the server says about this recipient or this
     * mail counts as permanent: a refused sender or sign-in is for whoever runs the installation to mend.
     */
    static MailOutcome of(MessagingException failure, MailServer server) {
        for (Exception cause = failure; cause instanceof MessagingException next; cause = next.getNextException()) {
            switch (next) {
                case MailConnectException _ -> {
                    return new MailOutcome.TryLater("The mail server " + server + " does not answer.");
                }
                case AuthenticationFailedException _ -> {
                    return new MailOutcome.TryLater("The mail server " + server + " refuses the user or password.");
                }
                case SMTPAddressFailedException about -> {
                    return byCode(about.getReturnCode(), about);
                }
                case SMTPSenderFailedException about -> {
                    return new MailOutcome.TryLater(oneLine(about));
                }
                case SMTPSendFailedException about
                when about.getNextException() == null -> {
                    return byCode(about.getReturnCode(), about);
                }
                default -> {}
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
        String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }
}
