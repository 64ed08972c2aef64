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
import org.signpost.platform.mail.MailOutcome;
import org.signpost.platform.mail.Mailer;

/** Takes one delivery after another to the mail server: claimed in a transaction, sent in none, marked in another. */
@Singleton
class DigestSender {
    private final DeliveryLeases leases;
    private final DigestIssues issues;
    private final MailComposer composer;
    private final Mailer mailer;
    private final DigestLists lists;

    DigestSender(DeliveryLeases leases, DigestIssues issues, MailComposer composer, Mailer mailer, DigestLists lists) {
        this.leases = leases;
        this.issues = issues;
        this.composer = composer;
        this.mailer = mailer;
        this.lists = lists;
    }

    boolean canSend() {
        return mailer.configured();
    }

    /** Sends what is due next; false where nothing is. */
    boolean deliverNext(Clock clock) {
        Optional<DeliveryLeases.Claim> claimed = leases.claim(clock.instant());
        claimed.ifPresent(claim -> {
            CrashPoint.at("digest.after_claim_before_send");
            MailOutcome outcome = send(claim, clock);
            CrashPoint.at("digest.after_send_before_mark");
            leases.mark(claim, outcome, clock.instant());
        });
        return claimed.isPresent();
    }

    MailOutcome send(DeliveryLeases.Claim claim, Clock clock) {
        DigestIssue issue = claim.issue();
        DigestDelivery delivery = claim.delivery();
        DigestMail digestMail = issues.mail(issue.id()).orElseThrow();
        DigestList list = lists.legal(clock.instant());
        Mail mail = composer.toRecipient(list, issue.week(), digestMail, delivery, claim.token(), clock.instant());
        return mailer.send(mail, new MailAddress(delivery.email()));
    }
}
