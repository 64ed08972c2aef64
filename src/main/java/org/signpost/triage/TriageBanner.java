package org.signpost.triage;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.signpost.platform.database.Worker;
import org.signpost.platform.web.Banner;

/** Says on every page that the embedding model does not work here. It is loaded in the background, never by a page. */
@Singleton
public final class TriageBanner implements Banner, Worker {
    private static final Duration EVERY = Duration.ofHours(1);

    private final Provider<Triage> triage;
    private volatile boolean degraded;

    TriageBanner(Provider<Triage> triage) {
        this.triage = triage;
    }

    @Override
    public String name() {
        return "triage-banner";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean work() {
        degraded = triage.get().degraded();
        return false;
    }

    @Override
    public Optional<String> text() {
        return degraded
                ? Optional.of("The language model does not work on this computer, so comments are read by their words"
                        + " alone and more of them are sorted wrongly: read each one before you approve. Whoever runs"
                        + " Signpost finds the reason in its log.")
                : Optional.empty();
    }
}
