package org.signpost.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page or press release with a comment thread, as stored. */
@MappedEntity("post")
public record Post(
        @Id PostId id,
        SiteId siteId,
        String sourceId,
        String title,
        @Nullable String url,
        @Nullable Instant publishedAt) {}
