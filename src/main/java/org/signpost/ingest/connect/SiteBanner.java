package org.signpost.ingest.connect;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.platform.database.Worker;
import org.signpost.platform.web.Banner;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnection;

/** Says on every page which connected site has not answered for some minutes, or is not asked any more. Looks twice a minute. */
@Singleton
final class SiteBanner implements Banner, Worker {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ConnectionChanges changes;
    private final Sites sites;
    private final Clock clock;
    private volatile String sentence = "";

    SiteBanner(ConnectionChanges changes, Sites sites, Clock clock) {
        this.changes = changes;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "site-banner";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean work() {
        Instant now = clock.instant();
        List<SiteConnection> silent = changes.all().stream()
                .filter(connection -> connection.mode() != ConnectionMode.PAUSED)
                .filter(connection -> connection.stopped() || connection.lacksKey() || isLate(connection, now))
                .toList();
        sentence = silent.isEmpty() ? "" : words(silent.getFirst()) + others(silent.size() - 1);
        return false;
    }

    private static boolean isLate(SiteConnection connection, Instant now) {
        Instant since = connection.problemSince();
        return since != null && since.isBefore(now.minus(PATIENCE));
    }

    private String words(SiteConnection connection) {
        String name = sites.findById(connection.siteId()).map(Site::name).orElse("A site");
        Instant since = connection.problemSince();
        String problem = connection.problem();
        String waits = connection.mode() == ConnectionMode.READ_ONLY
                ? "New comments there do not come in"
                : "New comments there do not come in, and approved replies wait";
        if (connection.lacksKey()) {
            return "Signpost cannot read the password of " + name
                    + (since == null ? "" : " since " + SiteState.moment(since))
                    + ", because the key that opens it is missing or another one. " + waits
                    + ". Ask whoever runs Signpost to put the key back (SIGNPOST_SECRET_KEY); Sites says more to an"
                    + " administrator.";
        }
        return name + " cannot be read"
                + (since == null ? "" : " since " + SiteState.moment(since)) + ". "
                + (problem == null ? "" : problem + " ")
                + waits
                + (connection.stopped()
                        ? " until an administrator gives it a new application password under Sites."
                        : ". It is asked again by itself. If it stays so, tell an administrator: only they see Sites.");
    }

    private static String others(int more) {
        return more == 0 ? "" : " So it is with " + more + (more == 1 ? " more site." : " more sites.");
    }

    @Override
    public Optional<String> text() {
        String words = sentence;
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
