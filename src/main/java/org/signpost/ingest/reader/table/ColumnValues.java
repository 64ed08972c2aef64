package org.signpost.ingest.reader.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.signpost.ingest.found.StatusWords;

/**
 * What the first rows of a table hold in one column.
 *
 * @param number of the column, from 0
 * @param words what stands there, without the empty cells
 */
record ColumnValues(int number, List<String> words) {
    ColumnValues {
        words = List.copyOf(words);
    }

    /** Those of a column in these rows. */
    static ColumnValues of(int number, List<List<String>> rows) {
        return new ColumnValues(
                number,
                rows.stream()
                        .filter(row -> number < row.size() && !row.get(number).isBlank())
                        .map(row -> row.get(number).strip())
                        .toList());
    }

    /** Whether there is a word that hardly anything but moderation writes. */
    boolean isTelling() {
        return words.stream().anyMatch(StatusWords::isTelling);
    }

    /** How many of the words are known for a status: all is 1. */
    double known() {
        long known =
                words.stream().filter(word -> StatusWords.of(word).isPresent()).count();
        return words.isEmpty() ? 0 : known / (double) words.size();
    }

    boolean isYesOrNo() {
        return !words.isEmpty()
                && words.stream().allMatch(word -> StatusWords.yesOrNo(word).isPresent());
    }

    /** Whether yes is written in it, and never anything else. */
    boolean isTicked() {
        return !words.isEmpty()
                && words.stream().allMatch(word -> StatusWords.yesOrNo(word).orElse(false));
    }

    /** Whether no two rows have the same. */
    boolean areDifferent() {
        Set<String> different = words.stream().collect(Collectors.toSet());
        return different.size() == words.size();
    }
}
