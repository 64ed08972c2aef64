package org.signpost.digest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.signpost.platform.Crash;
import org.signpost.platform.Mail;
import org.signpost.platform.MailAddress;
import org.signpost.platform.MailOutcome;
import org.signpost.platform.Mailer;

/** Takes one delivery after another to the mail server: claimed in a transaction, sent in none, marked in another. */
@Singleton
class Courier {
    private final Claims claims;
    private final Runs runs;
    private final Letters letters;
    private final Mailer mailer;
    private final DigestLists lists;

    Courier(Claims claims, Runs runs, Letters letters, Mailer mailer, DigestLists lists) {
        this.claims = claims;
        this.runs = runs;
        this.letters = letters;
        this.mailer = mailer;
        this.lists = lists;
    }

    /** Whether there is a mail server to send to. */
    boolean canSend() {
        return mailer.configured();
    }

    /** Sends what is due next; false where nothing is. */
    boolean deliverNext(Clock clock) {
        Optional<Claims.Claim> claimed = claims.claim(clock.instant());
        claimed.ifPresent(claim -> {
            Crash.at("digest.after_claim_before_send");
            MailOutcome outcome = send(claim, clock);
            Crash.at("digest.after_send_before_mark");
            claims.mark(claim, outcome, clock.instant());
        });
        return claimed.isPresent();
    }

    MailOutcome send(Claims.Claim claim, Clock clock) {
        Run run = claim.run();
        Delivery delivery = claim.delivery();
        Letter letter = runs.letter(run.id()).orElseThrow();
        DigestList list = lists.legal(clock.instant());
        Mail mail = letters.toRecipient(list, run.week(), letter, delivery, claim.token(), clock.instant());
        return mailer.send(mail, new MailAddress(delivery.email()));
    }
}
