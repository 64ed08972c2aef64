package org.signpost.ingest.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.signpost.ingest.input.PlainText;

/** The first line of a table: which column holds what, whatever the export calls it. */
final class CsvHeader {
    /** What a column can hold. */
    enum Column {
        ID("id", "commentid", "sourceid"),
        TEXT("text", "comment", "content", "commentcontent", "body", "message", "commenttext", "comentario", "texto"),
        AUTHOR("author", "name", "commentauthor", "authorname", "autor", "nombre"),
        PARENT("parent", "parentid", "commentparent", "inreplyto", "replyto"),
        DATE("dategmt", "commentdategmt", "writtenat", "createdat", "timestamp", "commentdate", "date", "fecha"),
        TYPE("type", "commenttype"),
        STATUS("status", "approved", "commentapproved"),
        POST("post", "postid", "commentpostid"),
        POST_TITLE("posttitle", "page", "title"),
        URL("url", "posturl", "link", "permalink"),
        POSITION("position", "number", "seq"),
        STAFF("bystaff", "staff");

        private final String names;

        Column(String... names) {
            this.names = "," + String.join(",", names) + ",";
        }

        private boolean isCalled(String name) {
            return !name.isEmpty() && names.contains("," + name + ",");
        }
    }

    private final char delimiter;
    private final Map<Column, Integer> columns = new LinkedHashMap<>();
    private final boolean stored;

    private CsvHeader(char delimiter, List<String> cells) {
        this.delimiter = delimiter;
        boolean wordPress = false;
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            for (Column column : Column.values()) {
                if (column.isCalled(name)) {
                    columns.putIfAbsent(column, i);
                    wordPress |= name.equals("commentcontent");
                }
            }
        }
        this.stored = wordPress;
    }

    static CsvHeader of(String line) {
        String first = PlainText.cut(line.startsWith("\ufeff") ? line.substring(1) : line, 10_000);
        char best = ',';
        for (char some : new char[] {';', '\t', '|'}) {
            if (count(first, some) > count(first, best)) {
                best = some;
            }
        }
        List<String> cells = new ArrayList<>();
        for (String cell : first.split(java.util.regex.Pattern.quote(String.valueOf(best)), 200)) {
            cells.add(cell.strip());
        }
        return new CsvHeader(best, cells);
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    char delimiter() {
        return delimiter;
    }

    boolean hasText() {
        return columns.containsKey(Column.TEXT);
    }

    /** Whether this can hardly be the first line of anything but a table of comments. */
    boolean isTable() {
        return hasText() && columns.size() >= 2;
    }

    /** Whether the texts are as WordPress stores them, with HTML. */
    boolean isStored() {
        return stored;
    }

    OptionalInt index(Column column) {
        Integer index = columns.get(column);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
