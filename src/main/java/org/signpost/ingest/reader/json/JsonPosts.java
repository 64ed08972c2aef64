package org.signpost.ingest.reader.json;

import java.util.HashMap;
import java.util.Map;
import org.signpost.comment.IncomingPost;

/** The posts of one file. What one comment says of its post is true for all others under it. */
final class JsonPosts {
    private static final int MOST = 10_000;

    private final Map<String, PostFacts> known = new HashMap<>();
    private final String file;

    JsonPosts(String file) {
        this.file = file;
    }

    /** Learns what a comment says of its post. */
    void note(FoundComment comment) {
        PostFacts facts = comment.post();
        if (facts.id() != null && (known.size() < MOST || known.containsKey(facts.id()))) {
            known.merge(facts.id(), facts, PostFacts::or);
        }
    }

    /** The post that a comment stands under. */
    IncomingPost post(FoundComment comment) {
        PostFacts facts = comment.post();
        PostFacts all = facts.id() == null ? facts : facts.or(known.getOrDefault(facts.id(), PostFacts.NONE));
        return all.post(file);
    }
}
