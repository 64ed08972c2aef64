package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.triage.SampleTopics;

/** What somebody looks for in the list of entries, and the page of it that they get. */
final class LibraryFilterTest {
    private static final LibraryView.Row ROW = new LibraryView.Row(
            anEntry("asylum-deadline")
                    .about(SampleTopics.ASYLUM)
                    .in("es")
                    .asking("¿Cuánto tiempo tengo?", "the one-year clock")
                    .version(7),
            EntryState.SOON);

    @Test
    void looksForWordsInQuestionParaphrasesAndSlugWhateverTheirMarks() {
        for (String words : List.of("", "CUANTO", "cuánto", "year", "deadline", "tiempo clock", " one-year ")) {
            assertThat(query(words).fits(ROW)).as(words).isTrue();
        }
        assertThat(query("tiempo never").fits(ROW)).isFalse();
    }

    @Test
    void narrowsByTopicLanguageAndState() {
        assertThat(new LibraryFilter("", "asylum", "es", "soon", 1).fits(ROW)).isTrue();
        assertThat(new LibraryFilter("", "policy", "", "", 1).fits(ROW)).isFalse();
        assertThat(new LibraryFilter("", "", "en", "", 1).fits(ROW)).isFalse();
        assertThat(new LibraryFilter("", "", "", "good", 1).fits(ROW)).isFalse();
    }

    @Test
    void knowsWhetherAnythingIsLookedFor() {
        assertThat(query("").narrow()).isFalse();
        assertThat(new LibraryFilter("", "", "", "good", 1).narrow()).isTrue();
    }

    @Test
    void writesAddressesInWhichWordsCannotActAsParameters() {
        assertThat(new LibraryFilter("a&b=<c> é", "asylum", "es", "", 1).address(2))
                .isEqualTo("/library?q=a%26b%3D%3Cc%3E+%C3%A9&topic=asylum&lang=es&state=&page=2");
    }

    @Test
    void givesFiftyAtOnce() {
        List<LibraryView.Row> all = Collections.nCopies(101, ROW);

        assertThat(LibraryView.Rows.of(all, page(1)).shown()).hasSize(50);
        assertThat(LibraryView.Rows.of(all, page(3)).shown()).hasSize(1);
        assertThat(LibraryView.Rows.of(all, page(3)).pages()).isEqualTo(3);
        assertThat(LibraryView.Rows.of(all, page(1)).found()).isEqualTo(101);
    }

    @Test
    void givesAnEmptyPageBehindTheLast() {
        LibraryView.Rows rows = LibraryView.Rows.of(List.of(ROW), page(10_000));

        assertThat(rows.shown()).isEmpty();
        assertThat(rows.pages()).isOne();
        assertThat(LibraryView.Rows.of(List.of(), page(1)).pages()).isOne();
    }

    private static LibraryFilter query(String words) {
        return new LibraryFilter(words, "", "", "", 1);
    }

    private static LibraryFilter page(int number) {
        return new LibraryFilter("", "", "", "", number);
    }
}
