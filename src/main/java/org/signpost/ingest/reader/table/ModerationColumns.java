package org.signpost.ingest.reader.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.StatusWords;
import org.signpost.ingest.reader.table.ColumnNames.Sureness;

/**
 * Where a table says what moderation has decided: in the column that is called so, in one whose words are a moderator's whatever
 * it is called, or in one that is itself called "Spam" and holds yes or no. What is overlooked here becomes public.
 */
final class ModerationColumns {
    private static final double MOST = 0.8;

    private final CsvHeader header;
    private final Map<Integer, String> marks = new LinkedHashMap<>();
    private final Map<Integer, String> wishes = new LinkedHashMap<>();
    private final Set<Integer> ticked = new HashSet<>();
    private @Nullable Integer status;
    private boolean byValues;

    ModerationColumns(CsvHeader header) {
        this.header = header;
        this.status = header.index(CommentField.STATUS);
    }

    /** Looks at the first rows, as names alone may mislead. */
    void settle(List<ColumnValues> columns) {
        if (header.sureness(CommentField.STATUS) == Sureness.BY_A_SECOND_NAME
                && columns.stream().noneMatch(column -> isStatus(column.number()) && column.known() >= MOST)) {
            status = null;
        }
        for (ColumnValues column : columns) {
            boolean free = !header.isUsed(column.number());
            boolean box = isStatus(column.number()) && column.isYesOrNo() && isMark(column);
            status = box ? null : status;
            if (free && isWish(column)) {
                wishes.put(column.number(), header.name(column.number()));
            } else if ((free || box || isNoDate(column)) && isMark(column)) {
                marks.put(column.number(), header.name(column.number()));
            } else if (free && status == null && column.isTelling() && column.known() >= MOST) {
                status = column.number();
                byValues = true;
            }
            if (column.isTicked()) {
                ticked.add(column.number());
            }
        }
    }

    private boolean isWish(ColumnValues column) {
        return StatusWords.keepsWith(header.name(column.number())).isPresent()
                && column.words().stream()
                        .allMatch(word -> StatusWords.beginsWithYesOrNo(word).isPresent());
    }

    private boolean isMark(ColumnValues column) {
        return StatusWords.ofMark(header.name(column.number())).isPresent()
                && column.words().stream()
                        .allMatch(word -> StatusWords.yesNoOrSince(word).isPresent());
    }

    /** "Published" may be the day, or yes and no. */
    private boolean isNoDate(ColumnValues column) {
        return Objects.equals(header.index(CommentField.DATE), column.number()) && column.isYesOrNo();
    }

    /** Whether the row says that it was never meant for everybody. */
    boolean isKept(List<String> row) {
        return wishes.entrySet().stream()
                .anyMatch(wish -> StatusWords.isKept(wish.getValue(), cell(row, wish.getKey())));
    }

    boolean isUsed(int column) {
        return isStatus(column) || wishes.containsKey(column) || marks.containsKey(column);
    }

    private boolean isStatus(int column) {
        return status != null && status == column;
    }

    /** The status in the row's own words, or null where it says nothing. */
    @Nullable String status(List<String> row) {
        return StatusWords.gravest(
                status == null ? null : isAt(row, status) ? row.get(status) : "",
                marks.entrySet().stream()
                        .map(mark -> StatusWords.marked(mark.getValue(), cell(row, mark.getKey())))
                        .flatMap(Optional::stream));
    }

    /** In a column of boxes, in which nothing but yes is ever written, an empty cell says no. */
    private String cell(List<String> row, int column) {
        String cell = isAt(row, column) ? row.get(column) : "";
        return cell.isBlank() && ticked.contains(column) ? "no" : cell;
    }

    private static boolean isAt(List<String> row, int column) {
        return column < row.size();
    }

    /** Says which column was taken for the status although its name does not say so. */
    Optional<String> remark() {
        return byValues && status != null
                ? Optional.of("The column \"" + header.shownName(status)
                        + "\" was taken for the status of the comments, by the words in it.")
                : Optional.empty();
    }
}
