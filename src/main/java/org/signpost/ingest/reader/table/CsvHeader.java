package org.signpost.ingest.reader.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.reader.table.ColumnNames.Sureness;
import org.signpost.platform.TextExcerpt;

/** The first line of a table: which column holds what, whatever the export calls it. */
public final class CsvHeader {
    static final int MOST_COLUMNS = 200;
    private static final int MOST_SHOWN = 25;

    private final char delimiter;
    private final List<String> cells;
    private final Map<CommentField, Integer> columns = new EnumMap<>(CommentField.class);
    private final Map<CommentField, Sureness> sureness = new EnumMap<>(CommentField.class);
    private final NamedColumns named;

    private CsvHeader(char delimiter, List<String> cells, NamedColumns named) {
        this.delimiter = delimiter;
        this.cells = List.copyOf(cells);
        this.named = named;
        for (CommentField field : CommentField.values()) {
            choose(field, Sureness.BY_A_SECOND_NAME);
        }
        for (CommentField field : CommentField.values()) {
            choose(field, Sureness.BY_A_WORD);
        }
        boolean postIsText = sureness(CommentField.POST) == Sureness.BY_A_SECOND_NAME
                && Objects.equals(columns.get(CommentField.POST), columns.get(CommentField.TEXT));
        if (postIsText) {
            columns.remove(CommentField.POST);
            sureness.remove(CommentField.POST);
        }
    }

    /** The header of a line, by the table's own words. */
    public static CsvHeader of(String line) {
        return of(line, null, NamedColumns.NONE);
    }

    /**
     * The header of a line.
     *
     * @param delimiter what stands between the cells, or null to look for it
     * @param named columns that somebody has named
     */
    static CsvHeader of(String line, @Nullable Character delimiter, NamedColumns named) {
        String first = TextExcerpt.beginning(line, 10_000);
        char between = delimiter == null ? delimiter(first) : delimiter;
        return new CsvHeader(between, cells(first, between), named);
    }

    private void choose(CommentField field, Sureness least) {
        String name = named.name(field);
        for (int i = 0; i < cells.size(); i++) {
            Sureness sure = name == null ? ColumnNames.sureness(cells.get(i), field) : Sureness.NO;
            if (name != null && NamedColumns.isSame(cells.get(i), name)) {
                sure = Sureness.BY_NAME;
            }
            if (sure.compareTo(least) >= 0 && isBetter(i, sure, field) && isFree(i, sure)) {
                sureness.put(field, sure);
                columns.put(field, i);
            }
        }
    }

    /** Of two names that are equally sure, one that can only be a commenter's counts more than one that anything has. */
    private boolean isBetter(int column, Sureness sure, CommentField field) {
        Integer known = columns.get(field);
        int more = sure.compareTo(sureness(field));
        return more > 0
                || (more == 0
                        && known != null
                        && ColumnNames.isClear(cells.get(column), field)
                        && !ColumnNames.isClear(cells.get(known), field));
    }

    /** A word among others does not take a column that is something else by its name. */
    private boolean isFree(int column, Sureness sure) {
        return sure != Sureness.BY_A_WORD || !columns.containsValue(column);
    }

    private static char delimiter(String line) {
        String outside = outsideQuotes(line);
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(
                        some -> outside.chars().filter(next -> next == some).count()))
                .orElseThrow();
    }

    private static String outsideQuotes(String line) {
        StringBuilder outside = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            quoted ^= next == '"';
            if (!quoted) {
                outside.append(next);
            }
        }
        return outside.toString();
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            quoted ^= next == '"';
            if (next == delimiter && !quoted && cells.size() < MOST_COLUMNS) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (next != '"') {
                cell.append(next);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    char delimiter() {
        return delimiter;
    }

    public boolean hasText() {
        return columns.containsKey(CommentField.TEXT);
    }

    /** Whether this can hardly be the first line of anything but a table of comments. */
    public boolean isTable() {
        long sure = sureness.values().stream()
                .filter(some -> some == Sureness.BY_NAME)
                .count();
        long known = sureness.values().stream()
                .filter(some -> some != Sureness.BY_A_WORD)
                .count();
        return switch (sureness(CommentField.TEXT)) {
            case BY_NAME -> known >= 2;
            case BY_A_SECOND_NAME -> sure >= 1 && known >= 3;
            case BY_A_WORD, NO -> false;
        };
    }

    /** Whether there are at least two cells. */
    public boolean hasColumns() {
        return cells.size() >= 2;
    }

    /** Why comments cannot be read with this header, or empty where they can. */
    Optional<String> trouble() {
        Optional<String> missing = named.missing(cells);
        if (missing.isPresent()) {
            return Optional.of("there is no column \"" + shown(missing.get()) + "\"; " + listed());
        }
        if (hasText()) {
            return Optional.empty();
        }
        if (columns.isEmpty() && !hasNames()) {
            return Optional.of(
                    "the first line of this table names no columns; put a line above it such as date,author,text");
        }
        return Optional.of(
                "no column is named text, comment or content; " + listed()
                        + "; say which one holds the comments, for example --column \"text=" + shown(cells.getLast())
                        + "\" (or the same in the form's field for the columns of a table), or rename that column to text in the file's first line");
    }

    /** What a person is asked before such a table is read, as sentences for the screen; empty where there is nothing to ask. */
    Optional<String> question() {
        Optional<String> missing = named.missing(cells);
        if (missing.isPresent()) {
            return Optional.of("This table has no column \u201c" + shown(missing.get()) + "\u201d; " + listed() + ".");
        }
        return hasText() || (columns.isEmpty() && !hasNames())
                ? Optional.empty()
                : Optional.of("Nothing tells which column of this table holds the comments; " + listed()
                        + ". Name it under \u201cColumns of a table\u201d, such as text=" + shown(cells.getLast())
                        + ".");
    }

    /** Names are short and hold no numbers. */
    private boolean hasNames() {
        return cells.stream()
                .allMatch(cell -> cell.length() <= 60 && cell.chars().noneMatch(Character::isDigit));
    }

    private String listed() {
        String names = cells.stream()
                .filter(cell -> !cell.isBlank())
                .limit(MOST_SHOWN)
                .map(CsvHeader::shown)
                .collect(Collectors.joining(", "));
        return "the columns are " + names + (cells.size() > MOST_SHOWN ? ", and more" : "");
    }

    private static String shown(String name) {
        return TextExcerpt.line(name, 60);
    }

    /** Whether the author's column may hold an organisation, so that a person's name beside it counts more. */
    boolean isAuthorUnsure() {
        return sureness(CommentField.AUTHOR) == Sureness.BY_A_SECOND_NAME;
    }

    /** The order of day and month where the dates themselves do not tell it. */
    DateOrder usualOrder() {
        return cells.stream().anyMatch(ColumnNames::isDayFirst) ? DateOrder.DAY_FIRST : DateOrder.UNSURE;
    }

    /** Whether the texts are as WordPress stores them, with HTML in every one. */
    boolean isStored() {
        Integer text = columns.get(CommentField.TEXT);
        return text != null && ColumnNames.plain(cells.get(text)).equals("commentcontent");
    }

    /** Whether the column may be the post's title or the comment's own. */
    boolean isTitleUnsure() {
        return sureness(CommentField.POST_TITLE) == Sureness.BY_A_SECOND_NAME;
    }

    /** The number of the column, from 0, or null where the table has none. */
    @Nullable Integer index(CommentField field) {
        return columns.get(field);
    }

    /** The numbers of all columns that are called so, the surest first, as one may be empty where the next one is not. */
    List<Integer> all(CommentField field) {
        Integer first = index(field);
        if (first == null || named.name(field) != null) {
            return Stream.ofNullable(first).toList();
        }
        Stream<Integer> others = IntStream.range(0, cells.size())
                .filter(column -> !isUsed(column))
                .boxed()
                .sorted(Comparator.comparing((Integer column) -> ColumnNames.sureness(cells.get(column), field))
                        .reversed());
        return Stream.concat(
                        Stream.of(first),
                        others.filter(column ->
                                ColumnNames.sureness(cells.get(column), field).compareTo(Sureness.BY_A_SECOND_NAME)
                                        >= 0))
                .toList();
    }

    /** How sure that column is. */
    Sureness sureness(CommentField field) {
        return sureness.getOrDefault(field, Sureness.NO);
    }

    /** Whether some field is read from the column of this number. */
    boolean isUsed(int column) {
        return columns.containsValue(column);
    }

    /** What the column of this number is called; "" where it has no name. */
    String name(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The same for people, who count from 1. */
    String shownName(int column) {
        String name = shown(name(column));
        return name.isBlank() ? "column " + (column + 1) : name;
    }

    /** How many cells have a name. */
    long named() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
