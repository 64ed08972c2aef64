package org.signpost.comment;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page or press release that a thread of comments stands under, as a reader found it.
 *
 * @param sourceId the source's own id, or a stable fingerprint where it has none; unique within a site
 * @param title plain text, never blank
 * @param url where the public reads it, or null where unknown
 * @param publishedAt or null where unknown
 */
@Introspected
public record IncomingPost(
        String sourceId,
        String title,
        @Nullable String url,
        @Nullable Instant publishedAt) {
    /** The longest title that is kept, in UTF-16 units. */
    public static final int MAX_TITLE = 500;

    public IncomingPost {
        if (sourceId.isBlank() || sourceId.length() > IncomingComment.MAX_SOURCE_ID) {
            throw new IllegalArgumentException("a source id has 1 to " + IncomingComment.MAX_SOURCE_ID + " characters");
        }
        if (title.isBlank() || title.length() > MAX_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + MAX_TITLE + " characters");
        }
    }
}
