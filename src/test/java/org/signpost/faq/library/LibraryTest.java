package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;

class LibraryTest {
    @Test
    void holdsEveryEntryThatComesWithTheProgramInEnglishAndSpanish() {
        Library library = LibraryFiles.library();

        assertThat(library.slugs()).containsAll(LibraryFiles.bundledSlugs()).hasSizeGreaterThanOrEqualTo(62);
        assertThat(library.slugs())
                .allSatisfy(slug -> assertThat(library.languages(slug)).contains("en", "es"));
    }

    @Test
    void theOneThatComesWithTheProgramHasNoProblems() {
        List<LibraryFinding> findings = LibraryCheck.of(
                LibraryFiles.bundled(),
                LibraryFiles.bundledSlugs(),
                LibraryFiles.bundledTerms(),
                LocalDate.of(2026, 11, 29));

        assertThat(findings)
                .filteredOn(finding -> finding.weight() == LibraryFinding.Weight.PROBLEM)
                .isEmpty();
    }

    @Test
    void takesTheTranslationWhereThereIsOneAndEnglishElse() {
        Library library = new Library(List.of(
                anEntry("a").version(1),
                anEntry("a").in("es").version(2),
                anEntry("b").version(1)));

        assertThat(library.best("a", "es").orElseThrow().entry().language()).isEqualTo("es");
        assertThat(library.best("b", "es").orElseThrow().entry().language()).isEqualTo("en");
        assertThat(library.best("c", "es")).isEmpty();
    }

    @Test
    void takesEnglishWhereTheTranslationIsNotRightAnyMore() {
        EntryVersion spanish = new EntryVersion(1, anEntry("a").in("es").entry(), true);
        Library library = new Library(List.of(anEntry("a").version(2), spanish));

        assertThat(library.best("a", "es").orElseThrow().entry().language()).isEqualTo("en");
        assertThat(library.outdated("a", "es")).isTrue();
        assertThat(library.find("a", "es")).contains(spanish);
        assertThat(library.currentLanguages("a")).containsExactly("en");
        assertThat(library.id())
                .isNotEqualTo(new Library(List.of(
                                anEntry("a").version(2), anEntry("a").in("es").version(1)))
                        .id());
    }

    @Test
    void hasAnotherIdForAnotherContentOnly() {
        Library one = new Library(List.of(anEntry("a").version(1)));
        Library same = new Library(List.of(anEntry("a").version(7)));
        Library other = new Library(List.of(anEntry("a").replying("Other.").version(1)));

        assertThat(same.id()).isEqualTo(one.id());
        assertThat(other.id()).isNotEqualTo(one.id());
    }
}
