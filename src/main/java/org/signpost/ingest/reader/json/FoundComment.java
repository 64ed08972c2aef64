package org.signpost.ingest.reader.json;

import org.jspecify.annotations.Nullable;

/**
 * A comment in a JSON document, and what was learnt of it from what stands around it.
 *
 * @param scope what stands around it
 * @param id its own, or the name that it stands under, or null
 * @param parent the id of the comment that it answers, by its own word or because it stands among the answers, or null
 * @param post what is said of its post
 * @param ofOnePost whether it does not say itself what it stands under, but what holds its list does
 */
record FoundComment(
        JsonItem item,
        JsonScope scope,
        @Nullable String id,
        @Nullable String parent,
        PostFacts post,
        boolean ofOnePost) {

    /**
     * A comment.
     *
     * @param key under which it stands where it stands in no list, or null
     * @param above the id of the comment whose answers it stands among, or null
     */
    static FoundComment of(JsonItem item, JsonScope scope, @Nullable String key, @Nullable String above) {
        String own = JsonIds.own(item);
        PostFacts said = PostFacts.ofComment(item);
        PostFacts post = said.within(scope.post());
        String named = JsonIds.parent(item);
        // Some systems say that a comment at the top of a thread answers the post.
        boolean answersPost = named != null && named.equals(post.id()) && !JsonSystem.WORDPRESS.isOf(item);
        return new FoundComment(
                item,
                scope,
                own != null ? own : key,
                named != null && !answersPost ? named : above,
                post,
                said.id() == null && scope.isOfOnePost());
    }

    /** Whether another comment under another post may have the same id. */
    boolean isCountedByThread() {
        return id != null && JsonSystem.countsByThread(item, id, ofOnePost);
    }
}
