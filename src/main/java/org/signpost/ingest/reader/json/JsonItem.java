package org.signpost.ingest.reader.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One JSON object, whose members are found by what they mean and not by one system's spelling. */
final class JsonItem {
    private static final int DEEPEST_WRAPPER = 4;
    private static final int LONGEST_NAME = 60;

    private final Map<?, ?> source;
    private final Map<String, Object> members = new HashMap<>();

    private JsonItem(Map<?, ?> source) {
        this.source = source;
        source.forEach((name, value) -> members.putIfAbsent(plain(String.valueOf(name)), TypedValue.bare(value)));
    }

    /** The object as it stands. */
    static JsonItem of(Map<?, ?> source) {
        return new JsonItem(source);
    }

    /** The object, together with the inner one that holds its text, such as {@code node} or {@code attributes}. */
    static JsonItem unwrapped(Map<?, ?> source) {
        return unwrapped(source, DEEPEST_WRAPPER);
    }

    private static JsonItem unwrapped(Map<?, ?> source, int depth) {
        JsonItem item = new JsonItem(source);
        if (depth == 0 || JsonText.isIn(item)) {
            return item;
        }
        for (Map.Entry<?, ?> member : source.entrySet()) {
            if (member.getValue() instanceof Map<?, ?> inner && JsonMember.WRAPPER.isCalled(member.getKey() + "")) {
                JsonItem held = unwrapped(inner, depth - 1);
                if (JsonText.isIn(held)) {
                    Map<Object, Object> both = new LinkedHashMap<>(held.source);
                    source.forEach(both::putIfAbsent);
                    both.remove(member.getKey(), inner);
                    return new JsonItem(both);
                }
            }
        }
        return item;
    }

    /** A name without case and signs: "comment_ID" and "commentId" are one. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), LONGEST_NAME); i++) {
            char next = name.charAt(i);
            if (Character.isLetterOrDigit(next)) {
                plain.append(Character.toLowerCase(next));
            }
        }
        return plain.toString();
    }

    /** The members as they are written, in their order. */
    Map<?, ?> source() {
        return source;
    }

    boolean has(String plainName) {
        return members.containsKey(plainName);
    }

    boolean has(JsonMember meaning) {
        return meaning.names().stream().anyMatch(members::containsKey);
    }

    /** The member of this name in small letters, or null. */
    @Nullable Object get(String plainName) {
        return members.get(plainName);
    }

    /** All members that mean this, the best one first. */
    Stream<Object> all(JsonMember meaning) {
        List<Object> values = new ArrayList<>();
        for (String name : meaning.names()) {
            Object value = members.get(name);
            if (value != null) {
                values.add(value);
            }
        }
        return values.stream();
    }

    /** The first member that means this and is a string or number, not blank; or null. */
    @Nullable String string(JsonMember meaning) {
        return all(meaning)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The member of this name where it is a string or number, or null. */
    @Nullable String string(String plainName) {
        return members.get(plainName) instanceof String text ? text : null;
    }

    /** Whether one of these members says yes. */
    boolean isTrue(String... plainNames) {
        return Stream.of(plainNames)
                .map(members::get)
                .anyMatch(value -> Boolean.TRUE.equals(value) || "1".equals(value) || "true".equals(value));
    }

    /** The object that a member is, or that stands first in the list that it is; or null. */
    static @Nullable JsonItem object(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> new JsonItem(map);
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> map -> new JsonItem(map);
            case null, default -> null;
        };
    }
}
