package org.signpost.ingest.reader.table;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.CommentField;
import org.signpost.platform.TextExcerpt;

/** The first line of a table: which column holds what, whatever the export calls it. */
public final class CsvHeader {
    private final char delimiter;
    private final Map<CommentField, Integer> columns = new EnumMap<>(CommentField.class);
    private final boolean stored;

    private CsvHeader(char delimiter, String[] cells) {
        this.delimiter = delimiter;
        boolean wordPress = false;
        for (int i = 0; i < cells.length; i++) {
            String name = cells[i].toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            for (CommentField field : CommentField.values()) {
                if (field.isColumn(name)) {
                    columns.putIfAbsent(field, i);
                    wordPress |= name.equals("commentcontent");
                }
            }
        }
        this.stored = wordPress;
    }

    public static CsvHeader of(String line) {
        String first = TextExcerpt.beginning(line, 10_000);
        char delimiter = Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(
                        some -> first.chars().filter(next -> next == some).count()))
                .orElseThrow();
        return new CsvHeader(delimiter, first.split(Pattern.quote(String.valueOf(delimiter)), 200));
    }

    char delimiter() {
        return delimiter;
    }

    public boolean hasText() {
        return columns.containsKey(CommentField.TEXT);
    }

    /** Whether this can hardly be the first line of anything but a table of comments. */
    public boolean isTable() {
        return hasText() && columns.size() >= 2;
    }

    /** Whether the texts are as WordPress stores them, with HTML. */
    boolean isStored() {
        return stored;
    }

    /** The number of the column, from 0, or null where the table has none. */
    @Nullable Integer index(CommentField field) {
        return columns.get(field);
    }
}
