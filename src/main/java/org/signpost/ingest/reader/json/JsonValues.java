package org.signpost.ingest.reader.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.KeptCharacters;

/** Turns one JSON value into maps, lists, strings, booleans and null (numbers stay as they are written), up to a size. */
final class JsonValues {
    /** How long a string may be: written with escapes, so six times the longest text that is kept still fits. */
    static final int LONGEST_STRING = 800_000;

    private static final int MAX_TOKENS = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(LONGEST_STRING * 2)
                    .maxNumberLength(400)
                    .maxNameLength(10_000)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private int tokens;

    JsonValues(JsonParser parser) {
        this.parser = parser;
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
        tokens = 0;
        return current();
    }

    private @Nullable Object current() throws IOException {
        tokens++;
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member().ifPresent(value -> object.put(name, value));
        }
        return object;
    }

    private List<Object> list() throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            member().ifPresent(list::add);
        }
        return list;
    }

    private Optional<Object> member() throws IOException {
        if (tokens > MAX_TOKENS) {
            parser.skipChildren();
            return Optional.empty();
        }
        return Optional.ofNullable(current());
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
