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
import org.signpost.ingest.input.UnreadablePart;

/** WordPress's answer to a request for comments: a list, or one comment. Ends at the first place that is not JSON. */
public final class WordPressJsonReader implements FormatReader {
    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        JsonComments comments = new JsonComments(name, sink);
        try (JsonParser parser = JsonValues.parser(in)) {
            JsonValues values = new JsonValues(parser);
            boolean inList = false;
            int item = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && !inList) {
                    inList = true;
                } else if (token == JsonToken.END_ARRAY) {
                    inList = false;
                } else {
                    item++;
                    comments.take(values.value(), "item " + item);
                }
            }
        } catch (JsonProcessingException e) {
            sink.unreadable(new UnreadablePart(place(e), reason(e)));
        }
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
