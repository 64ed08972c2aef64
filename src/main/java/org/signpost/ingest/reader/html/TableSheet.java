package org.signpost.ingest.reader.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.reader.table.CsvHeader;

/**
 * A page that is nothing but a table with column names, as office programs and plugins save one under a name such as .xls.
 *
 * @param csv the same table as text
 * @param isOfComments whether its column names say so
 */
record TableSheet(String csv, boolean isOfComments) {
    private static final int MOST_BESIDE = 200;
    private static final String OFFICE = "html[xmlns:x*=office:excel], meta[content*=Excel.Sheet]";

    /** The table, or empty where the page is something else. */
    static Optional<TableSheet> on(Document page) {
        List<Element> tables = page.body().select("table").stream()
                .filter(table -> table.select("> tr, > * > tr").size() > 1)
                .toList();
        if (tables.size() != 1 || tables.getFirst().selectFirst("> * table") != null) {
            return Optional.empty();
        }
        Element table = tables.getFirst();
        if (page.body().text().length() - table.text().length() > MOST_BESIDE) {
            return Optional.empty();
        }
        List<Element> rows = table.select("> tr, > * > tr").stream()
                .dropWhile(row -> cells(row).size() < 2)
                .toList();
        return rows.size() < 2 ? Optional.empty() : of(page, rows);
    }

    private static Optional<TableSheet> of(Document page, List<Element> rows) {
        Element first = rows.getFirst();
        String header = cells(first).stream().map(cell -> quoted(cell.text())).collect(Collectors.joining(","));
        boolean comments = CsvHeader.of(header).isTable();
        boolean named = cells(first).stream().allMatch(cell -> cell.nameIs("th")) || page.selectFirst(OFFICE) != null;
        if (!comments && !named) {
            return Optional.empty();
        }
        String csv =
                header + "\n" + rows.stream().skip(1).map(TableSheet::line).collect(Collectors.joining("\n")) + "\n";
        return Optional.of(new TableSheet(csv, comments));
    }

    private static List<Element> cells(Element row) {
        return row.select("> td, > th");
    }

    private static String line(Element row) {
        return cells(row).stream()
                .map(cell -> quoted(HtmlText.of(cell, inner -> false).strip()))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
