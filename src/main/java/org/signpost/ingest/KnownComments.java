package org.signpost.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.CommentType;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.Post;
import org.signpost.comment.TextEquality;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.input.PlainText;

/**
 * Finds a comment again that came in another way before: a page saved as text knows no ids, the same page as HTML does. Equal
 * author, time and text under one post are the same comment, where one of the two ids was only made. One object for each
 * transaction.
 */
public final class KnownComments {
    private static final int MOST = 30;
    /** A text page does not say its time zone, so its hours may be others; the minutes are the same. */
    private static final Duration WIDEST_ZONE = Duration.ofHours(14);

    private static final Duration ZONE_STEP = Duration.ofMinutes(15);

    private static final char BETWEEN = '#';
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Comments comments;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<CommentId> taken = new HashSet<>();

    /** For one transaction. */
    public KnownComments(Comments comments) {
        this.comments = comments;
    }

    /** The comment under the id that is stored, or as it is where it is new. */
    public IncomingComment known(Post post, IncomingComment read) {
        String own = ownId(post, read);
        if (!own.equals(read.sourceId())) {
            ids.put(key(post, read.sourceId()), own);
        }
        IncomingComment incoming = named(read, own, parentId(post, read.parentSourceId()));
        Optional<Comment> same = same(post, incoming);
        if (same.isEmpty()) {
            return incoming;
        }
        Comment known = same.get();
        taken.add(known.id());
        if (isMade(known.sourceId())) {
            comments.identify(known, incoming);
            return incoming;
        }
        ids.put(key(post, read.sourceId()), known.sourceId());
        return named(incoming, known.sourceId(), incoming.parentSourceId());
    }

    /**
     * The id under which the comment is stored: another one than the source's where that is the id of another post's comment,
     * which must not be overwritten, and the one that is there where the post has had another name before.
     */
    private String ownId(Post post, IncomingComment read) {
        String id = read.sourceId();
        if (isMade(id)) {
            return id;
        }
        Optional<Comment> there = comments.find(post.siteId(), id);
        if (there.isPresent()) {
            return there.get().postId().equals(post.id()) || isSame(there.get(), read) ? id : idOf(post, id);
        }
        String local = id.substring(id.lastIndexOf(BETWEEN) + 1);
        return local.equals(id)
                ? id
                : comments.numbered(post.id(), local, MOST).stream()
                        .filter(known -> known.author().equals(read.author()))
                        .map(Comment::sourceId)
                        .findFirst()
                        .orElse(id);
    }

    private @Nullable String parentId(Post post, @Nullable String parent) {
        if (parent == null || isMade(parent)) {
            return parent == null ? null : ids.getOrDefault(key(post, parent), parent);
        }
        String known = ids.get(key(post, parent));
        if (known != null) {
            return known;
        }
        boolean ofAnother = comments.find(post.siteId(), parent)
                .filter(some -> !some.postId().equals(post.id()))
                .isPresent();
        String own = idOf(post, parent);
        return ofAnother && comments.find(post.siteId(), own).isPresent() ? own : parent;
    }

    /** The id with its post's before it, as readers make it where they know that it counts only within one post. */
    private static String idOf(Post post, String local) {
        return FingerprintIds.id(post.sourceId() + BETWEEN + local);
    }

    private static String key(Post post, String id) {
        return post.id() + "\n" + id;
    }

    /** Whether it is this comment, though it stands under another post: its post may have been known by another name. */
    static boolean isSame(Comment known, IncomingComment read) {
        boolean sameMoment = known.writtenAt() != null
                && read.writtenAt() != null
                && Duration.between(known.writtenAt(), read.writtenAt()).abs().compareTo(MOMENT) < 0;
        if (sameMoment && known.author().equals(read.author())) {
            return true;
        }
        // A table may say nothing of who wrote it.
        boolean unnamed =
                known.author().equals(PlainText.NOBODY) || read.author().equals(PlainText.NOBODY);
        return (unnamed || known.author().equals(read.author()))
                && isSameTime(known.writtenAt(), read.writtenAt())
                && TextEquality.isSame(known.text(), read.text());
    }

    private Optional<Comment> same(Post post, IncomingComment incoming) {
        boolean wantsMade = !isMade(incoming.sourceId());
        return comments
                .similar(
                        post.id(),
                        incoming.author(),
                        incoming.type(),
                        incoming.sourceId(),
                        wantsMade,
                        FingerprintIds.PREFIX,
                        incoming.writtenAt(),
                        MOST)
                .stream()
                .filter(known -> !taken.contains(known.id()))
                .filter(known -> isSameTime(known.writtenAt(), incoming.writtenAt())
                        || incoming.reckoned()
                        || comments.isReckoned(known.id()))
                // Sources show different parts of a pingback.
                .filter(known ->
                        known.type() != CommentType.COMMENT || TextEquality.isSame(known.text(), incoming.text()))
                .findFirst();
    }

    private static boolean isMade(String sourceId) {
        return sourceId.startsWith(FingerprintIds.PREFIX);
    }

    private static boolean isSameTime(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return true;
        }
        Duration apart = Duration.between(one, other).abs();
        long rest = apart.toSeconds() % ZONE_STEP.toSeconds();
        return apart.compareTo(WIDEST_ZONE) <= 0 && (rest < 60 || rest > ZONE_STEP.toSeconds() - 60);
    }

    private static IncomingComment named(IncomingComment comment, String sourceId, @Nullable String parent) {
        return new IncomingComment(
                sourceId,
                parent,
                comment.position(),
                comment.author(),
                comment.type(),
                comment.status(),
                comment.byStaff(),
                comment.text(),
                comment.truncated(),
                comment.writtenAt(),
                comment.reckoned());
    }
}
