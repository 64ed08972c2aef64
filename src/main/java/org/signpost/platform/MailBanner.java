package org.signpost.platform;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Says on every page that no mail goes out. */
@Singleton
final class MailBanner implements Banner {
    private final Mailer mailer;

    MailBanner(Mailer mailer) {
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
