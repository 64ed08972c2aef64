package org.signpost.ingest.reader.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signpost.ingest.reader.table.CsvHeader;
import org.signpost.ingest.reader.table.HeaderSearch;
import org.signpost.ingest.reader.text.ChatStart;
import org.signpost.platform.TextExcerpt;

/** A table that begins with a row, as databases export it unless one asks for the names of the columns. */
final class HeaderlessTable {
    static final String SENTENCE =
            "the first line of this table names no columns; export it again with the column names in the"
                    + " first line, or write them there, such as id, post, author, date, text";

    private static final int LONGEST_LINE = 20_000;
    private static final int FEW = 5;

    /** A number, a day, or nothing: no name of a column is like this. */
    private static final Pattern VALUE =
            Pattern.compile("-?\\d{1,20}(?:[.,]\\d{1,20})?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.{0,30}");

    private HeaderlessTable() {}

    static boolean isIn(String text, String name) {
        List<String> lines = text.lines().limit(2).toList();
        if (lines.isEmpty()
                || CsvHeader.of(lines.getFirst()).isTable()
                || HeaderSearch.isBelowTitle(text)
                || ChatStart.isIn(text)) {
            return false;
        }
        String file = name.toLowerCase(Locale.ROOT);
        boolean named = Stream.of(".csv", ".tsv", ".tab").anyMatch(file::endsWith);
        return Stream.of(',', ';', '\t', '|').anyMatch(delimiter -> isRow(lines, delimiter, named));
    }

    private static boolean isRow(List<String> lines, char delimiter, boolean named) {
        List<String> cells = cells(lines.getFirst(), delimiter);
        boolean values = cells.stream().anyMatch(cell -> VALUE.matcher(cell).matches());
        if (named || !values) {
            return named && cells.size() > 1 && values;
        }
        boolean quoted = lines.getFirst().startsWith("\"") && cells.size() >= FEW;
        boolean alike = lines.size() > 1
                && cells.size() >= FEW
                && cells(lines.get(1), delimiter).size() == cells.size();
        return quoted || alike;
    }

    /** The cells without their quotes; a delimiter in quotes divides nothing. */
    private static List<String> cells(String whole, char delimiter) {
        String line = TextExcerpt.beginning(whole, LONGEST_LINE);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '"') {
                quoted = !quoted;
            } else if (next == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(next);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
