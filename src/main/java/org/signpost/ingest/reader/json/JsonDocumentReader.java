package org.signpost.ingest.reader.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.input.UnreadablePart;

/**
 * A JSON document of any length: a list of comments, as WordPress answers, or an object that holds one somewhere inside. Ends
 * at the first place that is not JSON.
 */
public final class JsonDocumentReader implements FormatReader {
    private final ReckonedDates dates;

    /** For one input, with its dates. */
    public JsonDocumentReader(ReckonedDates dates) {
        this.dates = dates;
    }

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        JsonComments comments = new JsonComments(name, dates, sink);
        try (JsonParser parser = JsonValues.parser(TwiceEncoded.undone(in))) {
            int lists = 0;
            int item = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    lists++;
                } else if (token == JsonToken.END_ARRAY) {
                    lists--;
                } else {
                    item++;
                    comments.read(parser, "item " + item, lists == 0 && item == 1);
                }
            }
        } catch (JsonProcessingException e) {
            sink.unreadable(new UnreadablePart(place(e), reason(e)));
        }
        comments.end();
    }

    static String reason(JsonProcessingException failure) {
        return switch (failure) {
            case JsonEOFException end -> UnreadablePart.ENDS_EARLY;
            case StreamConstraintsException tooMuch ->
                "nested too deep, or a name or number too long; everything before this place was read";
            default -> "not JSON from here on; everything before this place was read";
        };
    }

    private static String place(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? "line 1"
                : "line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr();
    }
}
