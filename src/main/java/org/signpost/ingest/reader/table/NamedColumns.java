package org.signpost.ingest.reader.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.CommentField;

/**
 * Which columns somebody has named for what they hold, as {@code text=Kommentar}.
 *
 * @param names the name of the table's column for each
 */
public record NamedColumns(Map<CommentField, String> names) {
    /** Nothing named: the table's own words decide. */
    public static final NamedColumns NONE = new NamedColumns(Map.of());

    /** What can be named, as it is typed. */
    private static final Map<String, CommentField> FIELDS = Map.of(
            "text", CommentField.TEXT,
            "author", CommentField.AUTHOR,
            "date", CommentField.DATE,
            "id", CommentField.ID,
            "parent", CommentField.PARENT,
            "post", CommentField.POST,
            "status", CommentField.STATUS);

    public NamedColumns {
        names = Map.copyOf(names);
    }

    /**
     * From what was typed.
     *
     * @param choices such as {@code text=Kommentar}
     * @throws IllegalArgumentException where one is not of this form; its message is for whoever typed it
     */
    public static NamedColumns of(List<String> choices) {
        Map<CommentField, String> names = new EnumMap<>(CommentField.class);
        for (String choice : choices) {
            int equals = choice.indexOf('=');
            CommentField field = equals < 0
                    ? null
                    : FIELDS.get(choice.substring(0, equals).strip().toLowerCase(Locale.ROOT));
            String name = choice.substring(equals + 1).strip();
            if (field == null || name.isEmpty()) {
                throw new IllegalArgumentException("A column is named like text=Kommentar; in front of = stands one of "
                        + FIELDS.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
            names.put(field, name);
        }
        return new NamedColumns(names);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** All of them on one line, the same for the same choice; empty where nothing is named. */
    public String words() {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(named -> named.getKey() + "=" + named.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** The name of the column for this, or null where none was named. */
    @Nullable String name(CommentField field) {
        return names.get(field);
    }

    /** One that is named and that the table does not have, or empty. */
    Optional<String> missing(List<String> columns) {
        return names.values().stream()
                .filter(name -> columns.stream().noneMatch(column -> isSame(column, name)))
                .sorted()
                .findFirst();
    }

    static boolean isSame(String column, String name) {
        return column.strip().equals(name)
                || (!ColumnNames.plain(name).isEmpty()
                        && ColumnNames.plain(column).equals(ColumnNames.plain(name)));
    }
}
