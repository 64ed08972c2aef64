package org.signpost.ingest.reader.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.KeptCharacters;

/** Turns one JSON value into maps, lists, strings, booleans and null (numbers stay as they are written), up to a size. */
final class JsonValues {
    /** How long a string may be: written with escapes, so six times the longest text that is kept still fits. */
    static final int LONGEST_STRING = 800_000;

    /** How much of one value is kept where nobody takes parts of it away. */
    private static final int MAX_WEIGHT = 20_000;

    /** How much of a document is held before what is complete in it is taken away. */
    private static final int MAX_DOCUMENT = 100_000;

    private static final int CHARACTERS = 128;
    private static final int SCALARS = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(LONGEST_STRING * 2)
                    .maxNumberLength(400)
                    .maxNameLength(10_000)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** Takes away what it can use of a value that grows too large. */
    interface Taker {
        /**
         * Takes parts away from the value.
         *
         * @param open the objects and lists in it that are not read to their end yet, by identity
         */
        void take(Map<?, ?> value, Set<Object> open);
    }

    private final JsonParser parser;
    private final @Nullable Taker taker;
    private final List<Object> open = new ArrayList<>();
    private long weight;

    JsonValues(JsonParser parser) {
        this.parser = parser;
        this.taker = null;
    }

    /**
     * Values that may be larger than memory.
     *
     * @param taker gets each value as often as it has grown too large
     */
    JsonValues(JsonParser parser, Taker taker) {
        this.parser = parser;
        this.taker = taker;
    }

    static JsonParser parser(Reader in) throws IOException {
        return FACTORY.createParser(withShortStrings(in));
    }

    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** The same JSON, in which no string is longer than {@link #LONGEST_STRING}. */
    static Reader withShortStrings(Reader in) {
        return new KeptCharacters(in, new ShortStrings()::keeps);
    }

    /** The value that starts at the parser's current token; a part of it beyond the size is left out. */
    @Nullable Object value() throws IOException {
        weight = 0;
        open.clear();
        return current(value -> {});
    }

    /** Lets what has been read of the value be taken away. */
    void relieve() {
        if (taker != null && !open.isEmpty() && open.getFirst() instanceof Map<?, ?> root) {
            Set<Object> unfinished = unfinished();
            taker.take(root, unfinished);
            weight = weight(root);
            if (weight > MAX_DOCUMENT / 2) {
                open.forEach(container -> prune(container, unfinished));
                weight = weight(root);
            }
        }
    }

    private @Nullable Object current(Consumer<Object> place) throws IOException {
        weight++;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> list(place);
            case VALUE_TRUE -> scalar(true, place);
            case VALUE_FALSE -> scalar(false, place);
            case VALUE_NULL -> null;
            default -> scalar(parser.getText(), place);
        };
    }

    private Object scalar(Object value, Consumer<Object> place) {
        weight += value instanceof String text ? text.length() / CHARACTERS : 0;
        place.accept(value);
        return value;
    }

    private Map<String, Object> object(Consumer<Object> place) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        place.accept(object);
        open.add(object);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member(value -> object.put(name, value));
        }
        open.removeLast();
        return object;
    }

    private List<Object> list(Consumer<Object> place) throws IOException {
        List<Object> list = new ArrayList<>();
        place.accept(list);
        open.add(list);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            member(list::add);
        }
        open.removeLast();
        return list;
    }

    private void member(Consumer<Object> place) throws IOException {
        if (taker != null && weight > MAX_DOCUMENT) {
            relieve();
        }
        if (weight > (taker == null ? MAX_WEIGHT : MAX_DOCUMENT)) {
            parser.skipChildren();
        } else {
            current(place);
        }
    }

    /** Drops what is complete and was of no use, so that what comes still has room; a few short facts stay. */
    private static void prune(Object container, Set<Object> unfinished) {
        Predicate<Object> useless =
                value -> (value instanceof Map || value instanceof List) && !unfinished.contains(value);
        if (container instanceof List<?> list) {
            list.removeIf(value -> !unfinished.contains(value));
        } else if (container instanceof Map<?, ?> map) {
            map.values().removeIf(useless);
            int[] scalars = {0};
            map.values().removeIf(value -> !unfinished.contains(value) && ++scalars[0] > SCALARS);
        }
    }

    private Set<Object> unfinished() {
        Set<Object> unfinished = Collections.newSetFromMap(new IdentityHashMap<>());
        unfinished.addAll(open);
        return unfinished;
    }

    private static long weight(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                1 + map.values().stream().mapToLong(JsonValues::weight).sum();
            case List<?> list -> 1 + list.stream().mapToLong(JsonValues::weight).sum();
            case String text -> 1 + text.length() / CHARACTERS;
            default -> 1;
        };
    }

    /** JSON with strings that are too long cut in the middle, so that a parser behind it needs little memory. */
    private static final class ShortStrings {
        private boolean inString;
        private boolean escaped;
        private int length;

        private boolean keeps(int next) {
            if (!inString || next == '\n') {
                inString = next == '"';
                escaped = false;
                length = 0;
                return true;
            }
            length++;
            if (escaped) {
                escaped = false;
                return length <= LONGEST_STRING + 1;
            }
            if (next == '"') {
                inString = false;
                return true;
            }
            escaped = next == '\\';
            return length <= LONGEST_STRING;
        }
    }
}
