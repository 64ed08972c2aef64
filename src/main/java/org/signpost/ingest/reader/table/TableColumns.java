package org.signpost.ingest.reader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.reader.table.ColumnNames.Sureness;

/** Which column of a table holds what, by its header and by what the first rows hold. */
final class TableColumns {
    private final CsvHeader header;
    private final ModerationColumns moderation;
    private final UnusedColumns unused;
    private final AnsweredRows answered = new AnsweredRows();
    private final List<Integer> dates;
    private boolean idsRepeat;

    TableColumns(CsvHeader header) {
        this.header = header;
        this.moderation = new ModerationColumns(header);
        this.dates = header.all(CommentField.DATE);
        this.unused = new UnusedColumns(header, this::isUsed);
    }

    /** Looks at the first rows. */
    void settle(List<List<String>> first) {
        int widest = first.stream().mapToInt(List::size).max().orElse(0);
        List<ColumnValues> columns = IntStream.range(0, Math.min(widest, CsvHeader.MOST_COLUMNS))
                .mapToObj(number -> ColumnValues.of(number, first))
                .toList();
        moderation.settle(columns);
        Integer id = header.index(CommentField.ID);
        // "No." may count something else; an id that two comments share would make one of them.
        idsRepeat = header.sureness(CommentField.ID) == Sureness.BY_A_SECOND_NAME
                && columns.stream().anyMatch(column -> Objects.equals(id, column.number()) && !column.areDifferent());
    }

    private boolean isUsed(int column) {
        if (moderation.isUsed(column) || dates.contains(column)) {
            return true;
        }
        return Stream.of(CommentField.values())
                .filter(field -> field != CommentField.STATUS && !(field == CommentField.ID && idsRepeat))
                .anyMatch(field -> Objects.equals(header.index(field), column));
    }

    /** Notes what a row has, for what is said at the end. */
    void see(List<String> row) {
        unused.see(row);
        answered.see(value(row, CommentField.ID), value(row, CommentField.PARENT));
    }

    /** What the row says, or null where it says nothing. */
    @Nullable String value(List<String> row, CommentField field) {
        if (field == CommentField.STATUS) {
            return some(moderation.status(row));
        }
        if (field == CommentField.DATE) {
            return date(row);
        }
        Integer index = field == CommentField.ID && idsRepeat ? null : header.index(field);
        String value = index == null || index >= row.size() ? null : row.get(index);
        return field == CommentField.TEXT ? value : some(value);
    }

    /** The first that is one: what is called "Published" may say yes, and what waits has no moment in the zone of all. */
    private @Nullable String date(List<String> row) {
        return dates.stream()
                .filter(column -> column < row.size() && !moderation.isUsed(column))
                .map(row::get)
                .filter(cell -> some(cell) != null && !cell.startsWith("0000-00-00"))
                .findFirst()
                .orElse(null);
    }

    /** Whether the row says that its comment was never meant for everybody. */
    boolean isKept(List<String> row) {
        return moderation.isKept(row);
    }

    private static @Nullable String some(@Nullable String value) {
        return value == null || value.isBlank() || value.equals("NULL") || value.equals("\\N") ? null : value;
    }

    /** What is to be known of the columns, in whole sentences. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        moderation.remark().ifPresent(remarks::add);
        unused.remark().ifPresent(remarks::add);
        answered.remark().ifPresent(remarks::add);
        return remarks;
    }
}
