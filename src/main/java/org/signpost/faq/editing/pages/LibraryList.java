package org.signpost.faq.editing.pages;

import java.util.List;

/**
 * A page of the list of entries.
 *
 * @param rows those of this page
 * @param found how many there are on all pages
 * @param expired how many in the whole library are past their date
 * @param pages how many pages there are
 */
public record LibraryList(LibraryQuery query, List<LibraryRow> rows, int found, int expired, int pages) {
    private static final int AT_ONCE = 50;

    public LibraryList {
        rows = List.copyOf(rows);
    }

    /** @param all sorted */
    static LibraryList of(List<LibraryRow> all, LibraryQuery query) {
        List<LibraryRow> fitting = all.stream().filter(query::fits).toList();
        int expired = (int) all.stream()
                .filter(row -> row.state() == LibraryRow.State.EXPIRED)
                .count();
        int pages = Math.max(1, (fitting.size() + AT_ONCE - 1) / AT_ONCE);
        int from = Math.min((query.page() - 1) * AT_ONCE, fitting.size());
        List<LibraryRow> rows = fitting.subList(from, Math.min(from + AT_ONCE, fitting.size()));
        return new LibraryList(query, rows, fitting.size(), expired, pages);
    }
}
