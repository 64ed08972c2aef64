package org.signpost.ingest.reader.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.input.BoundedLines;
import org.signpost.ingest.input.UnreadablePart;

/** One JSON object on each line; a line that is none costs only itself. Labels beside the text are not read. */
public final class JsonLinesReader implements FormatReader {
    private static final int LONGEST_LINE = 4_000_000;

    private final ReckonedDates dates;

    /** For one input, with its dates. */
    public JsonLinesReader(ReckonedDates dates) {
        this.dates = dates;
    }

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        JsonComments comments = new JsonComments(name, dates, sink);
        BoundedLines lines = new BoundedLines(
                new BufferedReader(JsonValues.withShortStrings(TwiceEncoded.undone(in))), LONGEST_LINE);
        for (String line = lines.next(); line != null; line = lines.next()) {
            String place = "line " + lines.number();
            if (lines.wasCut()) {
                sink.unreadable(new UnreadablePart(place, "longer than " + LONGEST_LINE + " characters; left out"));
            } else if (!line.isBlank()) {
                take(line, place, lines.atEnd(), comments, sink);
            }
        }
        comments.end();
    }

    private static void take(String line, String place, boolean last, JsonComments comments, CommentSink sink)
            throws IOException {
        try (JsonParser parser = JsonValues.parser(line)) {
            if (parser.nextToken() != null) {
                comments.read(parser, place, false);
            }
        } catch (StreamConstraintsException e) {
            sink.unreadable(new UnreadablePart(place, "nested too deep, or a name or number too long; left out"));
        } catch (JsonProcessingException e) {
            boolean cutOff = last && JsonDocumentReader.reason(e).equals(UnreadablePart.ENDS_EARLY);
            sink.unreadable(
                    new UnreadablePart(place, cutOff ? UnreadablePart.ENDS_EARLY : "not a JSON object; left out"));
        }
    }
}
