package org.signpost.wordpress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post or page of the site.
 *
 * @param title plain, may be empty
 * @param link where the public reads it
 * @param visible whether everybody may read it: published, and without a password
 * @param open whether comments are taken
 * @param publishedAt or null where it has no date
 */
public record SitePost(
        long id,
        String title,
        String link,
        boolean visible,
        boolean open,
        @Nullable Instant publishedAt) {}
