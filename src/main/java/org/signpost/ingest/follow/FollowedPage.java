package org.signpost.ingest.follow;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;

/**
 * A feed or page that is fetched now and again.
 *
 * @param nextAt when it is fetched next
 * @param failures fetches in a row that came to nothing
 * @param outcome of the last fetch, as a sentence; null before the first
 * @param digest of the comments that were found last, or null
 */
@MappedEntity("ingest_followed_page")
record FollowedPage(
        @Id long id,
        SiteId siteId,
        String address,
        int everyMinutes,
        Instant nextAt,
        int failures,
        @Nullable String outcome,
        @Nullable Instant outcomeAt,
        @Nullable String digest,
        Instant addedAt,
        String addedBy) {
    /** The same, in the hands of a process until then. */
    FollowedPage takenUntil(Instant until) {
        return new FollowedPage(
                id, siteId, address, everyMinutes, until, failures, outcome, outcomeAt, digest, addedAt, addedBy);
    }
}
