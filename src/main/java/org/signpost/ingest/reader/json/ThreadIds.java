package org.signpost.ingest.reader.json;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.SourceDates;

/**
 * Ids that no other comment of the site has. A system that counts the comments of each thread for itself has the same number under
 * many posts, so the post stands before it. Where no post is known, what never changes of the comment stands there: when it was
 * written, or else who wrote what.
 */
final class ThreadIds {
    private static final int MOST = 100_000;
    private static final String NUMBER_IN_THREAD = "postnumber";
    private static final String ANSWERED_NUMBER = "replytopostnumber";

    private final JsonPosts posts;
    private final Map<String, String> withoutPage = new HashMap<>();
    private final Map<String, String> byNumber = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean pageMissing;

    ThreadIds(JsonPosts posts) {
        this.posts = posts;
    }

    /** To be called for each comment before its id is asked for, so that its answers find it. */
    void note(FoundComment comment) {
        String id = comment.id();
        if (id == null || seen.size() >= MOST) {
            return;
        }
        seen.add(id);
        String number = comment.item().string(NUMBER_IN_THREAD);
        if (number != null) {
            byNumber.put(thread(comment) + number, id);
        }
        if (comment.isCountedByThread() && posts.isWithoutPage(comment)) {
            pageMissing = true;
            withoutPage.put(id, FingerprintIds.marked(id, mark(comment)));
        }
    }

    /** Whether there are such comments without a page. */
    boolean isWithoutPage() {
        return pageMissing;
    }

    @Nullable String own(FoundComment comment, IncomingPost post) {
        String id = comment.id();
        return id == null ? null : unique(id, comment, post);
    }

    @Nullable String parent(FoundComment comment, IncomingPost post) {
        String parent = comment.parent() == null ? answeredNumber(comment) : comment.parent();
        // What a message answers first may be the post itself, which is no comment of the file.
        boolean elsewhere = parent != null && JsonSystem.MASTODON.isOf(comment.item()) && !seen.contains(parent);
        return parent == null || elsewhere ? null : unique(parent, comment, post);
    }

    /** Forums name what is answered by its number in the thread. */
    private @Nullable String answeredNumber(FoundComment comment) {
        String number = comment.item().string(ANSWERED_NUMBER);
        return number == null ? null : byNumber.get(thread(comment) + number);
    }

    private static String thread(FoundComment comment) {
        return comment.post().id() + "#";
    }

    private String unique(String id, FoundComment comment, IncomingPost post) {
        if (!comment.isCountedByThread()) {
            return id;
        }
        return withoutPage.getOrDefault(id, post.sourceId() + "#" + id);
    }

    private static String mark(FoundComment comment) {
        Instant written = SourceDates.parse(JsonDate.of(comment.item()));
        JsonText text = JsonText.of(comment.item());
        return written != null
                ? written.toString()
                : JsonAuthor.name(comment.item(), comment.scope()) + "\n" + (text == null ? "" : text.value());
    }
}
