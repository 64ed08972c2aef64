package org.signpost.faq.editor;

import java.util.List;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.editor.EntryProposals.OpenProposal;

/**
 * The list of entries.
 *
 * @param query what somebody looks for
 * @param expired how many in the whole library are past their date
 * @param unconfirmed how many in the whole library have claims that nobody has confirmed
 * @param proposals what is being written
 * @param nextProposals how many of those come before the ones on the next page
 * @param languages to choose from
 * @param legal whether the person may publish
 */
public record LibraryView(
        LibraryFilter query,
        Rows rows,
        int expired,
        int unconfirmed,
        List<OpenProposal> proposals,
        int nextProposals,
        List<String> languages,
        boolean legal) {
    public LibraryView {
        proposals = List.copyOf(proposals);
        languages = List.copyOf(languages);
    }

    /** A text in the list. */
    public record Row(EntryVersion version, EntryState state) {
        /** What it says. */
        public Entry entry() {
            return version.entry();
        }
    }

    /**
     * One page of the list.
     *
     * @param shown those of this page
     * @param found how many there are on all pages
     * @param pages how many pages there are
     */
    public record Rows(List<Row> shown, int found, int pages) {
        private static final int AT_ONCE = 50;

        public Rows {
            shown = List.copyOf(shown);
        }

        /** @param all sorted */
        static Rows of(List<Row> all, LibraryFilter query) {
            List<Row> fitting = all.stream().filter(query::fits).toList();
            int pages = Math.max(1, (fitting.size() + AT_ONCE - 1) / AT_ONCE);
            int from = Math.min((query.page() - 1) * AT_ONCE, fitting.size());
            return new Rows(fitting.subList(from, Math.min(from + AT_ONCE, fitting.size())), fitting.size(), pages);
        }
    }
}
