package org.signpost.ingest.reader.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.input.KeptCharacters;
import org.signpost.ingest.input.UnreadablePart;

/** A table whose header names the columns; comma, semicolon, tab or bar between the cells. */
public final class CsvReader implements FormatReader {
    private static final int MOST_HELD = 2_000;
    private static final int MOST_HELD_CHARACTERS = 1_000_000;

    private final NamedColumns named;
    private final ReckonedDates dates;

    public CsvReader(NamedColumns named, ReckonedDates dates) {
        this.named = named;
        this.dates = dates;
    }

    /** What a person is asked before this table is read, as sentences for the screen; empty where its columns are clear. */
    public Optional<String> question(Reader in) throws IOException {
        return new HeaderSearch(named)
                .find(new BufferedReader(in, 32_768))
                .header()
                .question();
    }

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        BufferedReader buffered = new BufferedReader(in, 32_768);
        HeaderSearch.Found found = new HeaderSearch(named).find(buffered);
        CsvHeader header = found.header();
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
            rows(parser, new TableRows(header, name, dates, sink), found.lines(), sink);
        }
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
                TableRows.Row row = new TableRows.Row(rows.next().toList(), "line " + line);
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
