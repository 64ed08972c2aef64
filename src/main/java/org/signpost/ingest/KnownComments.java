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

    private final Comments comments;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<CommentId> taken = new HashSet<>();

    /** For one transaction. */
    public KnownComments(Comments comments) {
        this.comments = comments;
    }

    /** The comment under the id that is stored, or as it is where it is new. */
    public IncomingComment known(Post post, IncomingComment read) {
        String parent = read.parentSourceId();
        IncomingComment incoming =
                named(read, read.sourceId(), parent == null ? null : ids.getOrDefault(parent, parent));
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
        ids.put(incoming.sourceId(), known.sourceId());
        return named(incoming, known.sourceId(), incoming.parentSourceId());
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
