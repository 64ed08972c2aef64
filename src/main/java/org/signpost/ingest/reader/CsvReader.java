package org.signpost.ingest.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.CsvHeader.Column;

/** A table whose header names the columns; comma, semicolon, tab or bar between the cells. */
final class CsvReader implements FormatReader {
    private final FingerprintIds fingerprintIds = new FingerprintIds();

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        BufferedReader buffered = new BufferedReader(in, 32_768);
        CsvHeader header = CsvHeader.of(firstLine(buffered));
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
                .setReader(new LongCells(buffered, header.delimiter()))
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
        String text = cell(row, header, Column.TEXT);
        if (text == null) {
            sink.unreadable(new UnreadablePart(place, "the row has too few cells; left out"));
            return;
        }
        CommentBuilder commentBuilder = new CommentBuilder()
                .typed(cell(row, header, Column.TYPE))
                .moderated(cell(row, header, Column.STATUS))
                .at(cell(row, header, Column.POSITION));
        commentBuilder.id = cell(row, header, Column.ID);
        commentBuilder.parent = cell(row, header, Column.PARENT);
        commentBuilder.author = cell(row, header, Column.AUTHOR);
        commentBuilder.writtenAt = SourceDates.parse(cell(row, header, Column.DATE));
        String staff = cell(row, header, Column.STAFF);
        commentBuilder.byStaff =
                staff != null && (staff.equalsIgnoreCase("true") || staff.equals("1") || staff.equalsIgnoreCase("yes"));
        commentBuilder.cut = text.length() >= LongCells.LONGEST - 1;
        commentBuilder.text = header.isStored() ? HtmlText.ofStored(text) : text;
        IncomingPost post = PostBuilder.named(
                cell(row, header, Column.POST),
                cell(row, header, Column.POST_TITLE),
                cell(row, header, Column.URL),
                name);
        sink.comment(post, commentBuilder.comment(post, fingerprintIds));
    }

    private static @Nullable String cell(CSVRecord row, CsvHeader header, Column column) {
        OptionalInt index = header.index(column);
        if (index.isEmpty() || index.getAsInt() >= row.size()) {
            return null;
        }
        String value = row.get(index.getAsInt());
        return column != Column.TEXT && value.isBlank() ? null : value;
    }

    private static String firstLine(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() < 10_000) {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** CSV with cells that are too long cut, and cells beyond the number that any table has left out. */
    private static final class LongCells extends Reader {
        static final int LONGEST = 400_000;
        private static final int MOST = 500;

        private final Reader in;
        private final char delimiter;
        private boolean quoted;
        private int length;
        private int cells;

        LongCells(Reader in, char delimiter) {
            this.in = in;
            this.delimiter = delimiter;
        }

        @Override
        public int read(char[] buffer, int offset, int wanted) throws IOException {
            if (wanted == 0) {
                return 0;
            }
            while (true) {
                int read = in.read(buffer, offset, wanted);
                if (read < 0) {
                    return -1;
                }
                int to = offset;
                for (int i = offset; i < offset + read; i++) {
                    char next = buffer[i];
                    if (follow(next)) {
                        buffer[to++] = next;
                    }
                }
                if (to > offset) {
                    return to - offset;
                }
            }
        }

        private boolean follow(char next) {
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

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
