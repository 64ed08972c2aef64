package org.signpost.digest.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.signpost.digest.DigestList;
import org.signpost.digest.DigestLists;
import org.signpost.digest.DigestMail;
import org.signpost.platform.CrashPoint;
import org.signpost.platform.mail.Mail;
import org.signpost.platform.mail.MailAddress;
import org.signpost.platform.mail.Mailer;
import org.signpost.platform.mail.Mailer.MailOutcome;

/** Takes one delivery after another to the mail server: claimed in a transaction, sent in none, marked in another. */
@Singleton
class DigestSender {
    private final DeliveryLeases deliveryLeases;
    private final DigestIssues digestIssues;
    private final MailComposer mailComposer;
    private final Mailer mailer;
    private final DigestLists lists;

    DigestSender(
            DeliveryLeases deliveryLeases,
            DigestIssues digestIssues,
            MailComposer mailComposer,
            Mailer mailer,
            DigestLists lists) {
        this.deliveryLeases = deliveryLeases;
        this.digestIssues = digestIssues;
        this.mailComposer = mailComposer;
        this.mailer = mailer;
        this.lists = lists;
    }

    /** Whether there is a mail server to send to. */
    boolean canSend() {
        return mailer.configured();
    }

    /** Sends what is due next; false where nothing is. */
    boolean deliverNext(Clock clock) {
        Optional<DeliveryLeases.Claim> claimed = deliveryLeases.claim(clock.instant());
        claimed.ifPresent(claim -> {
            CrashPoint.at("digest.after_claim_before_send");
            MailOutcome outcome = send(claim, clock);
            CrashPoint.at("digest.after_send_before_mark");
            deliveryLeases.mark(claim, outcome, clock.instant());
        });
        return claimed.isPresent();
    }

    MailOutcome send(DeliveryLeases.Claim claim, Clock clock) {
        DigestIssue digestIssue = claim.digestIssue();
        DigestDelivery delivery = claim.delivery();
        DigestMail digestMail = digestIssues.letter(digestIssue.id()).orElseThrow();
        DigestList list = lists.legal(clock.instant());
        Mail mail = mailComposer.toRecipient(
                list, digestIssue.week(), digestMail, delivery, claim.token(), clock.instant());
        return mailer.send(mail, new MailAddress(delivery.email()));
    }
}
