package org.signpost.ingest.reader.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.BoundedLines;

/** Finds the line that names the columns: the first one, or the next few where a title or an empty line stands above it. */
public final class HeaderSearch {
    static final int LONGEST_HEADER = 10_000;

    /** Excel's own first line, which says what stands between the cells. */
    private static final Pattern SEPARATOR = Pattern.compile("\\ufeff?\"?(?i:sep)=(.)\"?\\s{0,5}");

    private static final int MOST_HEADER_LINES = 50;
    private static final int MOST_ABOVE = 10;
    private static final int FARTHEST = 30_000;
    private static final int MANY_COLUMNS = 4;

    private final NamedColumns named;

    HeaderSearch(NamedColumns named) {
        this.named = named;
    }

    /** Whether a line is Excel's "sep=;", which stands only in tables. */
    public static boolean namesSeparator(String line) {
        return line.length() < 20 && SEPARATOR.matcher(line).matches();
    }

    /** Whether one of the first lines of a text names the columns of a table of comments, beneath a title. */
    public static boolean isBelowTitle(String text) {
        String first = text.lines().findFirst().orElse("");
        return text.lines()
                .skip(1)
                .limit(MOST_ABOVE)
                .anyMatch(line -> isHeaderBelow(CsvHeader.of(line), CsvHeader.of(first)));
    }

    /** A line that names many columns, and more than the title above it has cells. */
    private static boolean isHeaderBelow(CsvHeader header, CsvHeader above) {
        return header.isTable() && header.named() >= MANY_COLUMNS && header.named() > above.named();
    }

    /**
     * The header and where it ends.
     *
     * @param lines how many lines it took, those above it included
     */
    record Found(CsvHeader header, int lines) {}

    /** Reads to the end of the header, and no further. */
    Found find(BufferedReader in) throws IOException {
        BoundedLines lines = new BoundedLines(in, LONGEST_HEADER);
        CsvHeader first = header(lines);
        if (first.isTable() || !named.isEmpty()) {
            return new Found(first, lines.number());
        }
        List<String> next = next(in);
        for (int above = 0; above < next.size(); above++) {
            if (isHeaderBelow(CsvHeader.of(next.get(above)), first)) {
                skip(lines, above);
                return new Found(header(lines), lines.number());
            }
        }
        return new Found(first, lines.number());
    }

    private static void skip(BoundedLines lines, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            lines.next();
        }
    }

    /** The lines that come next, which stay to be read. */
    private static List<String> next(BufferedReader in) throws IOException {
        in.mark(FARTHEST + 1);
        char[] view = new char[FARTHEST];
        int length = 0;
        for (int read = 0; read >= 0 && length < FARTHEST; read = in.read(view, length, FARTHEST - length)) {
            length += read;
        }
        in.reset();
        return new String(view, 0, length).lines().limit(MOST_ABOVE).toList();
    }

    /** The header, which goes on in the next line where a name in quotes has more than one. */
    private CsvHeader header(BoundedLines lines) throws IOException {
        String first = Objects.requireNonNullElse(lines.next(), "");
        Matcher separator = SEPARATOR.matcher(first);
        @Nullable Character delimiter =
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
}
