package org.signpost.ingest.reader.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;

/**
 * The posts of an export that names each once and its comments elsewhere. A comment that comes first waits for its post;
 * only so many posts and comments are held, and the rest gets what its own entry says of its post.
 */
final class DeclaredPosts {
    private static final int MOST_CHARACTERS = 8_000_000;
    private static final int FOR_EACH = 200;

    private final CommentSink sink;
    private final FingerprintIds ids = new FingerprintIds();
    private final Map<String, Declared> posts = new HashMap<>();
    private final Map<String, List<Waiting>> waiting = new LinkedHashMap<>();
    private int ofPosts;
    private int ofWaiting;

    DeclaredPosts(CommentSink sink) {
        this.sink = sink;
    }

    /** A post, and why nobody sees it where that is so. */
    private record Declared(IncomingPost post, Optional<String> hidden) {}

    private record Waiting(CommentBuilder comment, IncomingPost otherwise) {}

    /** Takes a post and hands on what waits for it. */
    void declare(String key, IncomingPost post, Optional<String> hidden) {
        Declared declared = new Declared(post, hidden);
        ofPosts += key.length() + post.title().length() + FOR_EACH;
        if (ofPosts < MOST_CHARACTERS) {
            posts.putIfAbsent(key, declared);
        }
        for (Waiting comment : Objects.requireNonNullElse(waiting.remove(key), List.<Waiting>of())) {
            handOn(comment.comment(), declared);
        }
    }

    boolean knows(String key) {
        return posts.containsKey(key);
    }

    /**
     * Takes a comment.
     *
     * @param length how much memory it takes, in characters
     * @param otherwise its post where the export does not name it
     */
    void comment(String key, CommentBuilder comment, int length, IncomingPost otherwise) {
        Declared declared = posts.get(key);
        if (declared != null) {
            handOn(comment, declared);
            return;
        }
        waiting.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Waiting(comment, otherwise));
        ofWaiting += length + FOR_EACH;
        if (ofWaiting > MOST_CHARACTERS) {
            end();
        }
    }

    /** Hands on what still waits. */
    void end() {
        waiting.values()
                .forEach(comments -> comments.forEach(
                        comment -> handOn(comment.comment(), new Declared(comment.otherwise(), Optional.empty()))));
        waiting.clear();
        ofWaiting = 0;
    }

    private void handOn(CommentBuilder comment, Declared under) {
        under.hidden().ifPresentOrElse(sink::leftOut, () -> sink.comment(under.post(), comment, ids));
    }
}
