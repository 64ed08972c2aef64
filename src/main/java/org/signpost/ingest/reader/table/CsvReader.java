package org.signpost.ingest.reader.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.input.BoundedLines;
import org.signpost.ingest.input.KeptCharacters;
import org.signpost.ingest.input.UnreadablePart;

/** A table whose header names the columns; comma, semicolon, tab or bar between the cells. */
public final class CsvReader implements FormatReader {
    /** Excel's own first line, which says what stands between the cells. */
    private static final Pattern SEPARATOR = Pattern.compile("\ufeff?\"?(?i:sep)=(.)\"?\\s{0,5}");

    private static final int LONGEST_HEADER = 10_000;
    private static final int MOST_HEADER_LINES = 50;
    private static final int MOST_HELD = 2_000;
    private static final int MOST_HELD_CHARACTERS = 1_000_000;

    private final NamedColumns named;
    private final ReckonedDates dates;

    public CsvReader(NamedColumns named, ReckonedDates dates) {
        this.named = named;
        this.dates = dates;
    }

    /** Whether a line is Excel's "sep=;", which stands only in tables. */
    public static boolean namesSeparator(String line) {
        return line.length() < 20 && SEPARATOR.matcher(line).matches();
    }

    /** What a person is asked before this table is read, as sentences for the screen; empty where its columns are clear. */
    public Optional<String> question(Reader in) throws IOException {
        return header(new BoundedLines(new BufferedReader(in, 32_768), LONGEST_HEADER))
                .question();
    }

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        BufferedReader buffered = new BufferedReader(in, 32_768);
        BoundedLines lines = new BoundedLines(buffered, LONGEST_HEADER);
        CsvHeader header = header(lines);
        Optional<String> trouble = header.trouble();
        if (trouble.isPresent()) {
            sink.unreadable(new UnreadablePart("line 1", trouble.get()));
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
            rows(parser, new TableRows(header, name, dates, sink), lines.number(), sink);
        }
    }

    /** The header, which goes on in the next line where a name in quotes has more than one. */
    private CsvHeader header(BoundedLines lines) throws IOException {
        String first = Objects.requireNonNullElse(lines.next(), "");
        Matcher separator = SEPARATOR.matcher(first);
        Character delimiter =
                separator.matches() ? Character.valueOf(separator.group(1).charAt(0)) : null;
        StringBuilder header =
                new StringBuilder(delimiter == null ? first : Objects.requireNonNullElse(lines.next(), ""));
        while (isOpen(header) && header.length() < LONGEST_HEADER && lines.number() < MOST_HEADER_LINES) {
            header.append(' ').append(Objects.requireNonNullElse(lines.next(), "\""));
        }
        return CsvHeader.of(header.toString(), delimiter, named);
    }

    private static boolean isOpen(StringBuilder line) {
        return line.chars().filter(next -> next == '"').count() % 2 == 1;
    }

    private static void rows(CSVParser parser, TableRows table, int above, CommentSink sink) {
        Iterator<CSVRecord> rows = parser.iterator();
        List<TableRows.Row> held = new ArrayList<>();
        boolean holding = true;
        long characters = 0;
        long line = above + 1L;
        Optional<UnreadablePart> failure = Optional.empty();
        try {
            while (rows.hasNext()) {
                TableRows.Row row = new TableRows.Row(rows.next(), "line " + line);
                line = parser.getCurrentLineNumber() + above + 1;
                if (!holding) {
                    table.take(row);
                    continue;
                }
                held.add(row);
                characters += row.cells().stream().mapToInt(String::length).sum();
                if (held.size() >= MOST_HELD || characters >= MOST_HELD_CHARACTERS) {
                    holding = false;
                    release(held, table);
                }
            }
        } catch (UncheckedIOException e) {
            failure = Optional.of(new UnreadablePart(
                    "line " + line, "a cell that starts here does not end; everything before this place was read"));
        }
        release(held, table);
        table.end();
        failure.ifPresent(sink::unreadable);
    }

    private static void release(List<TableRows.Row> held, TableRows table) {
        if (!held.isEmpty()) {
            table.settle(held);
            held.forEach(table::take);
            held.clear();
        }
    }
}
