package org.signpost.ingest.site;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.FollowedComments;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.KnownComments;
import org.signpost.ingest.KnownPosts;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.wordpress.SiteComment;
import org.signpost.wordpress.connection.SiteConnection;

/** Stores what a site said, each time in one transaction with the note how far the site has been read. */
@Singleton
public class SyncWriter {
    private final SiteSyncRepository syncs;
    private final SeenComments seenComments;
    private final SeenPosts seenPosts;
    private final Sites sites;
    private final Posts posts;
    private final Comments comments;
    private final FollowedComments followed;
    private final Clock clock;

    SyncWriter(
            SiteSyncRepository syncs,
            SeenComments seenComments,
            SeenPosts seenPosts,
            Sites sites,
            Posts posts,
            Comments comments,
            FollowedComments followed,
            Clock clock) {
        this.syncs = syncs;
        this.seenComments = seenComments;
        this.seenPosts = seenPosts;
        this.sites = sites;
        this.posts = posts;
        this.comments = comments;
        this.followed = followed;
        this.clock = clock;
    }

    /**
     * What was stored.
     *
     * @param sync how far the site has been read now
     * @param added comments that were not there before
     * @param changed those that were there, and are different
     */
    record Written(SiteSync sync, int added, int changed) {}

    /**
     * Stores comments, and how far the site has been read with them.
     *
     * @param next as it is to be
     * @throws StaleSyncException where another process has read the site since {@code next} was read
     */
    @Transactional
    Written store(SiteConnection connection, SiteSync next, List<SiteComment> given) {
        Batch batch = new Batch(connection, given);
        given.stream().sorted(Comparator.comparingLong(SiteComment::id)).forEach(batch::take);
        return new Written(advance(next), batch.added, batch.changed);
    }

    /**
     * The same for comments that were asked for by their numbers.
     *
     * @param missing those that the site did not give
     * @param hides whether it hides something from us; else what is missing was deleted for good
     */
    @Transactional
    Written storeLooks(
            SiteConnection connection,
            SiteSync next,
            List<SiteComment> given,
            Collection<Long> missing,
            boolean hides) {
        Batch batch = new Batch(connection, given);
        given.stream().sorted(Comparator.comparingLong(SiteComment::id)).forEach(batch::look);
        if (hides) {
            Instant later = clock.instant().plus(LookSchedule.POST);
            missing.forEach(id -> seenComments.lookAgain(connection.siteId(), id, later));
        } else if (!missing.isEmpty()) {
            seenComments.findBySiteIdAndRemoteIdIn(connection.siteId(), missing).forEach(this::delete);
        }
        return new Written(advance(next), batch.added, batch.changed + (hides ? 0 : missing.size()));
    }

    private void delete(SeenComment seen) {
        if (seen.commentId() != null) {
            followed.hide(seen.commentId(), SourceStatus.DELETED);
        }
        seenComments.deleteBySiteIdAndRemoteId(seen.siteId(), seen.remoteId());
    }

    private SiteSync advance(SiteSync next) {
        if (syncs.advance(next) == 0) {
            throw new StaleSyncException(next.siteId());
        }
        return syncs.findBySiteId(next.siteId()).orElseThrow();
    }

    /** Notes posts as the site told of them. Whether everybody may read them changes what their comments are. */
    @Transactional
    void storePosts(SiteId site, Collection<SeenPost> told) {
        Map<Long, SeenPost> before =
                seenPosts(site, told.stream().map(SeenPost::remoteId).toList());
        for (SeenPost post : told) {
            seenPosts.put(post);
            SeenPost old = before.get(post.remoteId());
            if (old != null && old.visible() != post.visible()) {
                seenComments.lookAtPost(site, post.remoteId(), clock.instant());
            }
            if (post.visible()
                    && posts.findBySiteIdAndSourceId(site, Long.toString(post.remoteId()))
                            .isPresent()) {
                posts.store(site, post.incoming());
            }
        }
    }

    /** Notes which accounts speak for the organisation; what others wrote who do now, or do not any more, is looked at. */
    @Transactional
    void storeStaff(SiteId site, Set<Long> told) {
        Instant now = clock.instant();
        Set<Long> gone = new HashSet<>(seenPosts.staff(site));
        gone.removeAll(told);
        gone.forEach(account -> {
            seenPosts.removeStaff(site, account);
            seenComments.lookAtAccount(site, account, now);
        });
        told.forEach(account -> {
            if (seenPosts.addStaff(site, account) > 0) {
                seenComments.lookAtAccount(site, account, now);
            }
        });
        syncs.staffRead(site, now);
    }

    /** The site does not tell who writes there; it is asked again another day. */
    @Transactional
    void keepStaff(SiteId site) {
        syncs.staffRead(site, clock.instant());
    }

    Map<Long, SeenPost> seenPosts(SiteId site, Collection<Long> ids) {
        Map<Long, SeenPost> known = new HashMap<>();
        if (!ids.isEmpty()) {
            seenPosts.findBySiteIdAndRemoteIdIn(site, ids).forEach(post -> known.put(post.remoteId(), post));
        }
        return known;
    }

    /** The comments of one transaction. */
    private final class Batch {
        private final SiteConnection connection;
        private final Instant now = clock.instant();
        private final Set<Long> staff;
        private final Map<Long, SeenPost> postsSeen;
        private final Map<Long, SeenComment> seen = new HashMap<>();
        private final KnownPosts knownPosts;
        private final KnownComments knownComments = new KnownComments(comments);
        private int added;
        private int changed;

        Batch(SiteConnection connection, List<SiteComment> given) {
            this.connection = connection;
            staff = new HashSet<>(seenPosts.staff(connection.siteId()));
            postsSeen = seenPosts(
                    connection.siteId(),
                    given.stream().map(SiteComment::post).distinct().toList());
            List<Long> ids = given.stream().map(SiteComment::id).toList();
            if (!ids.isEmpty()) {
                seenComments
                        .findBySiteIdAndRemoteIdIn(connection.siteId(), ids)
                        .forEach(row -> seen.put(row.remoteId(), row));
            }
            knownPosts = new KnownPosts(
                    posts, comments, sites.findById(connection.siteId()).orElseThrow(), true);
        }

        /** A comment of a page: what is known as it is stays untouched. */
        void take(SiteComment comment) {
            RemoteComment remote = remote(comment);
            SeenComment before = seen.get(comment.id());
            if (before == null || !before.fingerprint().equals(remote.fingerprint())) {
                put(remote, before);
            }
        }

        /** A comment that was due to be looked at: it is due again later. */
        void look(SiteComment comment) {
            RemoteComment remote = remote(comment);
            SeenComment before = seen.get(comment.id());
            if (before != null && before.fingerprint().equals(remote.fingerprint())) {
                seenComments.lookAgain(connection.siteId(), comment.id(), nextLook(remote));
            } else {
                put(remote, before);
            }
        }

        private RemoteComment remote(SiteComment comment) {
            SeenPost post =
                    postsSeen.getOrDefault(comment.post(), SeenPost.unseen(connection.siteId(), comment.post(), now));
            return RemoteComment.of(comment, post, connection, staff);
        }

        private Instant nextLook(RemoteComment remote) {
            SiteComment comment = remote.comment();
            return LookSchedule.next(now, comment.writtenAt(), comment.id(), remote.waitsForPost());
        }

        private void put(RemoteComment remote, @Nullable SeenComment before) {
            SiteComment comment = remote.comment();
            CommentId id = remote.isForUs() ? stored(remote, before) : hidden(comment);
            seenComments.put(new SeenComment(
                    connection.siteId(),
                    comment.id(),
                    id,
                    comment.post(),
                    comment.author(),
                    remote.fingerprint(),
                    nextLook(remote)));
            if (before == null) {
                added++;
            } else {
                changed++;
            }
        }

        private CommentId stored(RemoteComment remote, @Nullable SeenComment before) {
            FoundComments.Item item = new FoundComments.Item(remote.post().incoming(), remote.incoming());
            boolean moved =
                    before != null && before.remotePost() != remote.comment().post();
            Post post = moved ? movedTo(item.post()) : knownPosts.post(item);
            CommentId id = followed.store(
                            post,
                            knownComments.known(post, item.comment()),
                            remote.age(connection.draftDays(), now),
                            remote.answers())
                    .id();
            seenComments.keep(id);
            return id;
        }

        /** That the comment stood under another post before says nothing of this one. */
        private Post movedTo(IncomingPost incoming) {
            SiteId site = connection.siteId();
            String url = incoming.url();
            return posts.findBySiteIdAndSourceId(site, incoming.sourceId())
                    .or(() -> url == null ? Optional.empty() : posts.findFirstBySiteIdAndUrlOrderById(site, url))
                    .orElseGet(() -> posts.store(site, incoming));
        }

        /** What is not for us is not stored; what was stored before, and is not for us any more, is kept as hidden. */
        private @Nullable CommentId hidden(SiteComment comment) {
            return comments.find(connection.siteId(), Long.toString(comment.id()))
                    .map(known -> {
                        followed.hide(known.id(), SourceStatus.TRASHED);
                        return known.id();
                    })
                    .orElse(null);
        }
    }
}
