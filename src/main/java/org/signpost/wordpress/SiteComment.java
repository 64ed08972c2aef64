package org.signpost.wordpress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the site has it. Neither its author's e-mail address nor the network address is taken in.
 *
 * @param id counted up by the site, over all its posts
 * @param post the number of the post that it stands under
 * @param postRoute where the interface has that post, such as {@code wp/v2/pages/7}; null where the site does not say
 * @param parent the comment that it answers; 0 at the top of a thread
 * @param author the account that wrote it; 0 for a visitor
 * @param authorName plain, may be empty
 * @param text as it is stored: HTML of a few kinds, or what somebody typed
 * @param agent what the writer's program called itself; our replies carry their key there
 * @param writtenAt or null where the site gives no date
 * @param link where the public reads it
 */
public record SiteComment(
        long id,
        long post,
        @Nullable String postRoute,
        long parent,
        long author,
        String authorName,
        String text,
        SiteCommentStatus status,
        SiteCommentType type,
        String agent,
        @Nullable Instant writtenAt,
        String link) {}
