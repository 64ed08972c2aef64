package org.signpost.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.PostId;
import org.signpost.comment.Posts;
import org.signpost.comment.Site;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.reader.CommentReaders;
import org.signpost.ingest.reader.FoundComments;

/**
 * Finds the post that a comment stands under, however the source names it: by its id, by its address, or as the post of a
 * comment that is known already. Only then it is new. One object for each transaction.
 */
public final class KnownPosts {
    private final Posts posts;
    private final Comments comments;
    private final Site site;
    private final boolean anyWebsite;
    private final Map<IncomingPost, Post> known = new HashMap<>();
    private final List<PostId> added = new ArrayList<>();

    /** @param anyWebsite whether a person said where the comments come from, so that another website's are no mistake */
    public KnownPosts(Posts posts, Comments comments, Site site, boolean anyWebsite) {
        this.posts = posts;
        this.comments = comments;
        this.site = site;
        this.anyWebsite = anyWebsite;
    }

    /** The post of this comment, added where it is new. */
    public Post post(FoundComments.Item item) {
        return known.computeIfAbsent(item.post(), unknown -> find(item));
    }

    /** The posts that were not there before. */
    List<PostId> added() {
        return List.copyOf(added);
    }

    private Post find(FoundComments.Item item) {
        IncomingPost incoming = item.post();
        Optional<Post> byId = posts.findBySiteIdAndSourceId(site.id(), incoming.sourceId());
        String url = incoming.url();
        if (byId.isPresent()) {
            refuseOther(byId.get().url(), url);
            return CommentReaders.isTitleGuessed(incoming) ? byId.get() : posts.store(site.id(), incoming);
        }
        return (url == null ? Optional.<Post>empty() : posts.findFirstBySiteIdAndUrlOrderById(site.id(), url))
                .or(() -> ofKnownComment(item.comment(), url))
                .or(() -> url == null ? ofParent(item.comment().parentSourceId()) : Optional.empty())
                .or(() -> sameTitle(incoming))
                .orElseGet(() -> add(incoming));
    }

    /** Another page may have another comment with the same id. */
    private Optional<Post> ofKnownComment(IncomingComment comment, @Nullable String url) {
        return comments.find(site.id(), comment.sourceId())
                .filter(known -> KnownComments.isSame(known, comment))
                .flatMap(known -> posts.findById(known.postId())
                        // Where two addresses speak against it, "Anonymous: Thanks" without a date is not enough.
                        .filter(post -> url == null || post.url() == null || known.writtenAt() != null));
    }

    private Optional<Post> ofParent(@Nullable String sourceId) {
        return sourceId == null
                ? Optional.empty()
                : comments.find(site.id(), sourceId).map(Comment::postId).flatMap(posts::findById);
    }

    /** Where one of two posts is known by its title alone, as on a page saved as text, the title tells that they are one. */
    private Optional<Post> sameTitle(IncomingPost incoming) {
        if (isTitleAlone(incoming.sourceId(), incoming.url())) {
            List<Post> titled = posts.titled(site.id(), incoming.title(), 2);
            return titled.size() == 1 ? Optional.of(titled.getFirst()) : Optional.empty();
        }
        return posts.findBySiteIdAndSourceId(site.id(), FingerprintIds.post(incoming.title()))
                .filter(titled -> isTitleAlone(titled.sourceId(), titled.url()))
                .map(titled -> {
                    refuseForeign(incoming);
                    posts.identify(titled.id(), incoming.sourceId());
                    return posts.store(site.id(), incoming);
                });
    }

    private static boolean isTitleAlone(String sourceId, @Nullable String url) {
        return url == null && sourceId.startsWith(FingerprintIds.PREFIX);
    }

    private Post add(IncomingPost incoming) {
        refuseForeign(incoming);
        Post post = posts.store(site.id(), incoming);
        added.add(post.id());
        return post;
    }

    private void refuseForeign(IncomingPost incoming) {
        if (incoming.url() != null) {
            posts.findFirstBySiteIdAndUrlIsNotNullOrderById(site.id())
                    .ifPresent(some -> refuseOther(some.url(), incoming.url()));
        }
    }

    private void refuseOther(@Nullable String there, @Nullable String here) {
        String one = host(there);
        String other = host(here);
        if (!anyWebsite && one != null && other != null && !one.equals(other)) {
            throw new ForeignSiteException(site.name(), one, other);
        }
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            String lower = host == null ? null : host.toLowerCase(Locale.ROOT);
            return lower != null && lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
