package org.signpost.digest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Makes the secret of an unsubscribe link as a mail would carry it. */
@Singleton
public class UnsubscribeTokens {
    private final Recipients recipients;

    UnsubscribeTokens(Recipients recipients) {
        this.recipients = recipients;
    }

    @Transactional
    public String make(long recipient) {
        return recipients.newToken(recipient);
    }
}
