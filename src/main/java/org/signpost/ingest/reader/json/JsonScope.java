package org.signpost.ingest.reader.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands around comments in a JSON document, from the inside out: the post that they are about, and people. */
final class JsonScope {
    static final JsonScope NONE = new JsonScope(null, Map.of(), PostFacts.NONE, false);

    private static final int MOST_PEOPLE = 20_000;

    private final @Nullable JsonScope outer;
    private final Map<?, ?> holder;
    private final PostFacts post;
    private final boolean ofOnePost;
    private @Nullable Map<String, JsonItem> people;

    private JsonScope(@Nullable JsonScope outer, Map<?, ?> holder, PostFacts post, boolean ofOnePost) {
        this.outer = outer;
        this.holder = holder;
        this.post = post;
        this.ofOnePost = ofOnePost;
    }

    /** The surroundings of what an object holds. */
    JsonScope in(Map<?, ?> object) {
        PostFacts facts = PostFacts.ofHolder(JsonItem.of(object)).within(post);
        return new JsonScope(this, object, facts, !facts.isNothing());
    }

    /** The surroundings of what stands under a name that may be the address of a post. */
    JsonScope named(String name) {
        PostFacts facts = PostFacts.ofAddress(name);
        return facts.isNothing() ? this : new JsonScope(this, Map.of(), facts.or(post), true);
    }

    /** The surroundings of what answers a comment: what that says of its post is true of its answers. */
    JsonScope under(PostFacts facts) {
        return new JsonScope(this, Map.of(), facts.within(post), ofOnePost && facts.id() == null);
    }

    /** Whether an object around them says which one post all of them stand under. */
    boolean isOfOnePost() {
        return ofOnePost;
    }

    PostFacts post() {
        return post;
    }

    /** Who has this number in a list of people, or null. */
    @Nullable JsonItem person(String number) {
        for (JsonScope scope = this; scope != null; scope = scope.outer) {
            JsonItem person = scope.people().get(number);
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    private Map<String, JsonItem> people() {
        if (people == null) {
            people = new HashMap<>();
            gather(holder, people, 2);
        }
        return people;
    }

    private static void gather(Map<?, ?> holder, Map<String, JsonItem> people, int depth) {
        for (Map.Entry<?, ?> member : holder.entrySet()) {
            if (depth > 0 && JsonMember.PEOPLE.isCalled(member.getKey() + "")) {
                if (member.getValue() instanceof List<?> list) {
                    list.forEach(value -> add(people, null, value));
                } else if (member.getValue() instanceof Map<?, ?> keyed) {
                    keyed.forEach((key, value) -> add(people, String.valueOf(key), value));
                    gather(keyed, people, depth - 1);
                }
            }
        }
    }

    private static void add(Map<String, JsonItem> people, @Nullable String key, Object value) {
        if (value instanceof Map<?, ?> map && people.size() < MOST_PEOPLE) {
            JsonItem person = JsonItem.of(map);
            String number = person.string(JsonMember.AUTHOR_NUMBER);
            String id = key != null ? key : number != null ? number : person.string(JsonMember.ID);
            if (id != null) {
                people.putIfAbsent(id, person);
            }
        }
    }
}
