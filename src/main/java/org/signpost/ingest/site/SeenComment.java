package org.signpost.ingest.site;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;

/**
 * A comment of a connected site, as it was last seen there.
 *
 * @param remoteId the site's number
 * @param commentId ours, or null where it is not for us
 * @param accountId who wrote it there, 0 for a visitor
 * @param fingerprint of all that may change
 */
@MappedEntity("ingest_site_comment")
record SeenComment(
        SiteId siteId,
        @Id long remoteId,
        @Nullable CommentId commentId,
        long remotePost,
        long accountId,
        String fingerprint,
        Instant nextLook) {}
