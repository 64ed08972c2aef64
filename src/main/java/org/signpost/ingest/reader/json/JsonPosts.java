package org.signpost.ingest.reader.json;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.comment.IncomingPost;

/** The posts of one file. What one comment says of its post is true for all others under it. */
final class JsonPosts {
    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 2000;
    private static final Pattern PAGE =
            Pattern.compile("[?&](?:uri|url|path|page|pageurl|page_url|thread)=((?:/|%2F|http)[^&#]*)");

    private final Map<String, PostFacts> known = new HashMap<>();
    private final String file;
    private final PostFacts ofName;

    JsonPosts(String file) {
        this.file = file;
        this.ofName = ofName(file);
    }

    /** What was fetched from an address may say in it whose thread it is, such as {@code ?uri=%2Fclinic-days%2F}. */
    private static PostFacts ofName(String name) {
        Matcher page = PAGE.matcher(name.length() > LONGEST_NAME ? "" : name);
        try {
            return page.find()
                    ? PostFacts.ofAddress(URLDecoder.decode(page.group(1), StandardCharsets.UTF_8))
                    : PostFacts.NONE;
        } catch (IllegalArgumentException e) {
            return PostFacts.NONE;
        }
    }

    /** Whether nothing says which page the comment stands under. */
    boolean isWithoutPage(FoundComment comment) {
        return comment.post().isNothing() && ofName.isNothing();
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
        PostFacts facts = comment.post().isNothing() ? ofName : comment.post();
        PostFacts all = facts.id() == null ? facts : facts.or(known.getOrDefault(facts.id(), PostFacts.NONE));
        return all.post(file);
    }
}
