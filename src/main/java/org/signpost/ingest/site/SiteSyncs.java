package org.signpost.ingest.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;

/** What other rooms know and want of the reading of connected sites. Thread-safe; callers open the transaction. */
@Singleton
public final class SiteSyncs {
    private final SiteSyncRepository rows;
    private final SeenPosts seenPosts;
    private final SeenComments seenComments;
    private final Clock clock;

    SiteSyncs(SiteSyncRepository rows, SeenPosts seenPosts, SeenComments seenComments, Clock clock) {
        this.rows = rows;
        this.seenPosts = seenPosts;
        this.seenComments = seenComments;
        this.clock = clock;
    }

    /** How far a site has been read, for the screen; empty before it is asked for the first time. */
    public Optional<SiteProgress> progress(SiteId site) {
        return rows.findBySiteId(site).map(sync -> SiteProgress.of(sync, staff(site)));
    }

    /** The accounts at a site that speak for the organisation, as it last told; empty where it does not tell. */
    public Set<Long> staff(SiteId site) {
        return Set.copyOf(seenPosts.staff(site));
    }

    /** Something has happened there: it is asked at once. Says whether the site is read at all. */
    public boolean hint(SiteId site) {
        return rows.hint(site, clock.instant()) > 0;
    }

    /** A comment is not there as we know it: the site is asked at once, and the comment is read again. */
    public void lookSoon(SiteId site, CommentId comment) {
        Instant now = clock.instant();
        seenComments.lookAtComment(comment, now);
        rows.hint(site, now);
    }

    /** Reads a site once more from the newest comment to the oldest, such as after it was connected at another address. */
    public void startAgain(SiteId site) {
        rows.startAgain(site, clock.instant());
    }
}
