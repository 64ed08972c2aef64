package org.signpost.ingest.reader.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.input.BoundedLines;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.KeptCharacters;
import org.signpost.ingest.input.UnreadablePart;

/** A table whose header names the columns; comma, semicolon, tab or bar between the cells. */
public final class CsvReader implements FormatReader {
    private final FingerprintIds ids = new FingerprintIds();

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        BufferedReader buffered = new BufferedReader(in, 32_768);
        CsvHeader header = CsvHeader.of(Objects.requireNonNullElse(new BoundedLines(buffered, 10_000).next(), ""));
        if (!header.hasText()) {
            sink.unreadable(new UnreadablePart("line 1", "no column is named text, comment or content"));
            return;
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.delimiter())
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new KeptCharacters(buffered, new ShortCells(header.delimiter())::keeps))
                .setFormat(format)
                .get()) {
            rows(parser, header, name, sink);
        }
    }

    private void rows(CSVParser parser, CsvHeader header, String name, CommentSink sink) {
        Iterator<CSVRecord> rows = parser.iterator();
        long line = 2;
        try {
            while (rows.hasNext()) {
                row(rows.next(), header, name, "line " + line, sink);
                line = parser.getCurrentLineNumber() + 2;
            }
        } catch (UncheckedIOException e) {
            sink.unreadable(new UnreadablePart(
                    "line " + line, "a cell that starts here does not end; everything before this place was read"));
        }
    }

    private void row(CSVRecord row, CsvHeader header, String name, String place, CommentSink sink) {
        String text = cell(row, header, CommentField.TEXT);
        if (text == null) {
            sink.unreadable(new UnreadablePart(place, "the row has too few cells; left out"));
            return;
        }
        CommentBuilder comment = new CommentBuilder();
        for (CommentField field : CommentField.values()) {
            comment.with(field, cell(row, header, field));
        }
        comment.text(header.isStored() ? HtmlText.ofStored(text) : text, text.length() >= ShortCells.LONGEST - 1);
        IncomingPost post = PostBuilder.named(
                cell(row, header, CommentField.POST),
                cell(row, header, CommentField.POST_TITLE),
                cell(row, header, CommentField.URL),
                name);
        sink.comment(post, comment.comment(post, ids));
    }

    private static @Nullable String cell(CSVRecord row, CsvHeader header, CommentField field) {
        Integer index = header.index(field);
        String value = index == null || index >= row.size() ? null : row.get(index);
        return value != null && value.isBlank() && field != CommentField.TEXT ? null : value;
    }

    /** Cuts cells that are too long, and leaves out cells beyond the number that any table has. */
    private static final class ShortCells {
        static final int LONGEST = 400_000;
        private static final int MOST = 500;

        private final char delimiter;
        private boolean quoted;
        private int length;
        private int cells;

        ShortCells(char delimiter) {
            this.delimiter = delimiter;
        }

        private boolean keeps(int next) {
            if (next == '"') {
                quoted = !quoted;
                length++;
                return cells < MOST;
            }
            if (!quoted && next == '\n') {
                length = 0;
                cells = 0;
                return true;
            }
            if (!quoted && next == delimiter) {
                length = 0;
                cells++;
                return cells < MOST;
            }
            length++;
            return length <= LONGEST && cells < MOST;
        }
    }
}
