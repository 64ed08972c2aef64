package org.signpost.comment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The comments of all sites. Safe for use by several threads; callers open the transaction. */
@Singleton
public class Comments {
    private final CommentRows rows;
    private final Clock clock;

    Comments(CommentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Stores a comment once for each (site, source id); another text for a known one becomes its next revision. A pingback is
     * never revised (nobody edits one, and sources show different parts of it), nor a comment for its typography alone.
     *
     * @param post a post of the same site
     */
    public Stored store(Post post, IncomingComment incoming) {
        Instant now = clock.instant();
        boolean inserted = rows.insert(
                        post.siteId(),
                        post.id(),
                        incoming.sourceId(),
                        incoming.parentSourceId(),
                        incoming.position(),
                        incoming.author(),
                        incoming.type(),
                        incoming.status(),
                        incoming.byStaff() || Byline.opensWith(post.title(), incoming.author()),
                        incoming.writtenAt(),
                        now)
                == 1;
        CommentId id = rows.lockBySourceId(post.siteId(), incoming.sourceId()).orElseThrow();
        if (inserted) {
            rows.insertRevision(id, 1, incoming.text(), incoming.truncated(), now);
            return new Stored.New(id);
        }
        rows.setStatus(id, incoming.status());
        Comment known = rows.findById(id).orElseThrow();
        if (incoming.type() != CommentType.COMMENT || Wording.isSame(known.text(), incoming.text())) {
            return new Stored.Unchanged(id);
        }
        int next = known.revision() + 1;
        rows.insertRevision(id, next, incoming.text(), incoming.truncated(), now);
        rows.setRevision(id, next);
        return new Stored.Revised(id, next);
    }

    /** The comment in its newest revision, or empty where there is none with this id. */
    public Optional<Comment> find(CommentId id) {
        return rows.findById(id);
    }

    /** The comment with this id of its source, in its newest revision. */
    public Optional<Comment> find(SiteId site, String sourceId) {
        return rows.findBySourceId(site, sourceId);
    }

    /** Whether there is any comment of any site. */
    public boolean any() {
        return rows.any();
    }

    /** The thread of a post in the order of arrival, at most {@code limit} comments. */
    public List<Comment> thread(PostId post, int limit) {
        return rows.findByPost(post, limit);
    }
}
