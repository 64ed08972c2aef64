package org.signpost.ingest.follow;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;

/** The changes of followed pages, each one transaction. Nothing here fetches anything. */
@Singleton
public class FollowedPageChanges {
    static final int MOST = 100;
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(10);

    private final FollowedPages followedPages;
    private final Sites sites;
    private final Audit audit;
    private final Clock clock;

    FollowedPageChanges(FollowedPages followedPages, Sites sites, Audit audit, Clock clock) {
        this.followedPages = followedPages;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a page is followed from now on. */
    enum Added {
        DONE,
        KNOWN_ALREADY,
        TOO_MANY
    }

    /** Follows a page for the site of this name, which is added where there is none. */
    @Transactional
    Added add(Actor who, String siteName, String address, int everyMinutes) {
        if (followedPages.count() >= MOST) {
            return Added.TOO_MANY;
        }
        Instant now = clock.instant();
        sites.add(siteName, siteName, null, Locale.ENGLISH.getLanguage(), now);
        Site site = sites.findByName(siteName).orElseThrow();
        if (followedPages.add(site.id(), address, everyMinutes, now, who.name()) == 0) {
            return Added.KNOWN_ALREADY;
        }
        long id = followedPages.findByAddress(address).orElseThrow().id();
        audit.record(
                who,
                "ingest.follow",
                "followed_page/" + id,
                Map.of("site", site.id().toString()));
        return Added.DONE;
    }

    /** Follows a page no longer; its comments stay. */
    @Transactional
    void remove(Actor who, long id) {
        if (followedPages.deleteById(id) == 1) {
            audit.record(who, "ingest.unfollow", "followed_page/" + id, Map.of());
        }
    }

    @Transactional
    List<FollowedPage> all() {
        return followedPages.findTop200OrderByAddress();
    }

    /** A page whose time has come, and the name of its site. */
    record DuePage(FollowedPage page, String siteName) {}

    /** Takes one page whose time has come; a process that dies meanwhile loses it after ten minutes. */
    @Transactional
    Optional<DuePage> takeDue() {
        Instant now = clock.instant();
        Instant until = now.plus(LONGEST_FETCH);
        Optional<FollowedPage> due = followedPages.findDue(now);
        due.ifPresent(page -> followedPages.updateNextAt(page.id(), until));
        return due.map(page -> new DuePage(
                page.takenUntil(until),
                sites.findById(page.siteId()).orElseThrow().name()));
    }

    /** Writes down what came of a fetch, and when the next one is. */
    @Transactional
    void note(FollowedPage page, Duration pause, int failures, String outcome, @Nullable String digest) {
        Instant now = clock.instant();
        followedPages.note(page.id(), page.nextAt(), now.plus(pause), failures, outcome, digest, now);
    }
}
