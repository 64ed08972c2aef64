package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.SampleEntries;

class LibraryCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final LegalTerms TERMS = LegalTerms.read("""
            - term: removal order
              forms: [removal order, removal orders]
              spanish: [orden de deportación]
              never: [orden de mudanza]
            """);

    private final List<LibraryFile> files = new ArrayList<>();

    @Test
    void findsAnExpiredReview() {
        add("en", anEntry("green-card-spouse").reviewed("2025-01-01", "2026-11-21"));

        assertThat(found()).contains("It needs legal review since 2026-11-21; no replies are drafted from it.");
    }

    @Test
    void findsATranslationOlderThanTheEnglishText() {
        add("en", anEntry("green-card-spouse").reviewed("2026-11-10", "2027-05-31"));
        add("es", anEntry("green-card-spouse").in("es").reviewed("2026-11-09", "2027-05-31"));

        assertThat(found())
                .contains("The translation was reviewed on 2026-11-09, before the English entry (2026-11-10).");
    }

    @Test
    void findsDeadLinks() {
        add("en", anEntry("green-card-spouse").saying("[a](faq:nowhere) [b](mailto:x@example.org)"));

        assertThat(found())
                .contains(
                        "It links the entry \"nowhere\", which is not there.",
                        "The link to \"mailto:x@example.org\" cannot work.");
    }

    @Test
    void findsAFileInTheWrongPlaceAndAMissingEntry() {
        files.add(new LibraryFile("en/asylum/x.md", anEntry("green-card-spouse").file()));

        assertThat(found("green-card-civil-union"))
                .contains(
                        "By its fields it should lie at en/green-card/green-card-spouse.md.",
                        "The entry \"green-card-civil-union\" is missing, and no other supersedes it.");
    }

    @Test
    void findsTheSameQuestionTwice() {
        add("en", anEntry("green-card-spouse").asking("How do I sponsor my husband from Peru for a green card?"));
        add("en", anEntry("green-card-other").asking("How do I sponsor my husband from Peru for the green card?"));

        assertThat(found()).anyMatch(what -> what.contains("is asked almost alike in"));
    }

    @Test
    void findsStatementsThatMayConflict() {
        add(
                "en",
                anEntry("green-card-spouse")
                        .saying("The approved petition stays valid for 2 years after the filing date."));
        add(
                "en",
                anEntry("green-card-other")
                        .saying("The approved petition stays valid for 4 years after the filing date."));

        assertThat(found()).anyMatch(what -> what.startsWith("Does \"The approved petition"));
    }

    @Test
    void listsSourcesThatNobodyOpened() {
        add("en", anEntry("green-card-spouse"));

        assertThat(found()).contains("Source not opened yet: https://www.uscis.gov/a");
    }

    @Test
    void findsATranslationThatProvesLessOrByOtherSources() {
        EntryClaim first = SampleEntries.aClaim("One.", "2026-11-20", EntryClaim.THE_PAGE);
        EntryClaim second = SampleEntries.aClaim("Two.", "2026-11-20", EntryClaim.THE_PAGE);
        EntryClaim other =
                new EntryClaim("Uno.", "https://www.uscis.gov/b", LocalDate.of(2026, 11, 20), EntryClaim.THE_PAGE);
        add("en", anEntry("green-card-spouse").claiming(first, second));
        add("es", anEntry("green-card-spouse").in("es").claiming(first));
        add("en", anEntry("green-card-other").claiming(first));
        add("es", anEntry("green-card-other").in("es").claiming(other));

        assertThat(found())
                .contains(
                        "It makes 1 claims, the English entry 2.",
                        "Its claims have other sources than those of the English entry.");
    }

    @Test
    void holdsATranslationToTheGlossary() {
        add("en", anEntry("green-card-spouse").saying("A removal\norder stays."));
        add("es", anEntry("green-card-spouse").in("es").saying("La orden de mudanza queda."));
        add("en", anEntry("green-card-other").saying("Removal orders stay."));
        add("es", anEntry("green-card-other").in("es").saying("La **orden de deportación** queda."));

        assertThat(LibraryCheck.of(files, List.of(), TERMS, TODAY))
                .filteredOn(finding -> finding.what().contains("terms.yml"))
                .extracting(LibraryFinding::where)
                .containsExactly("es/green-card/green-card-spouse.md", "es/green-card/green-card-spouse.md");
    }

    private void add(String language, SampleEntries entries) {
        Entry entry = entries.entry();
        files.add(new LibraryFile(language + "/" + entry.topic().slug() + "/" + entry.slug() + ".md", entries.file()));
    }

    private List<String> found(String... stable) {
        return LibraryCheck.of(files, List.of(stable), TERMS, TODAY).stream()
                .map(LibraryFinding::what)
                .toList();
    }
}
