package org.signpost.ingest.reader;

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
import org.jspecify.annotations.Nullable;

/** Turns one JSON value into maps, lists, strings, booleans and null (numbers stay as they are written), up to a size. */
final class JsonValues {
    private static final int MAX_TOKENS = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(LongStrings.LONGEST * 2)
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
        return FACTORY.createParser(in);
    }

    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
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
            if (tokens > MAX_TOKENS) {
                parser.skipChildren();
            } else {
                Object value = current();
                if (value != null) {
                    object.put(name, value);
                }
            }
        }
        return object;
    }

    private List<Object> list() throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (tokens > MAX_TOKENS) {
                parser.skipChildren();
            } else {
                Object value = current();
                if (value != null) {
                    list.add(value);
                }
            }
        }
        return list;
    }
}
