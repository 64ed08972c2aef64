package org.signpost.ingest.site;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SiteId;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.input.PlainText;
import org.signpost.platform.TextExcerpt;
import org.signpost.wordpress.SitePost;

/**
 * A post of a connected site, as the site last told of it.
 *
 * @param visible whether everybody may read it; false also where the site does not give it to us
 * @param link empty where it is not known
 */
@MappedEntity("ingest_site_post")
record SeenPost(
        SiteId siteId,
        @Id long remoteId,
        boolean visible,
        String title,
        String link,
        @Nullable Instant publishedAt,
        Instant readAt) {
    /** As the site gives it. */
    static SeenPost of(SiteId site, SitePost post, Instant now) {
        return new SeenPost(
                site,
                post.id(),
                post.visible(),
                PlainText.line(post.title(), IncomingPost.MAX_TITLE),
                TextExcerpt.beginning(post.link(), 2000),
                post.publishedAt(),
                now);
    }

    /** One that the site does not give us. */
    static SeenPost unseen(SiteId site, long id, Instant now) {
        return new SeenPost(site, id, false, "", "", null, now);
    }

    /** The same, as it is taken to be now. */
    SeenPost readAgain(Instant now) {
        return new SeenPost(siteId, remoteId, visible, title, link, publishedAt, now);
    }

    /** As a file of the same site would have it. */
    IncomingPost incoming() {
        return PostBuilder.of(Long.toString(remoteId), title, link, publishedAt);
    }
}
