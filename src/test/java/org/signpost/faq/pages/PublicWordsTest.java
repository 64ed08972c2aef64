package org.signpost.faq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The words of the public pages. */
final class PublicWordsTest {
    @Test
    void speaksEnglishWhereItHasNoOtherWords() {
        assertThat(PublicWords.in("fr")).isEqualTo(PublicWords.in("en"));
        assertThat(PublicWords.in("es").language()).isEqualTo("es");
    }

    @Test
    void countsAnswersInWords() {
        PublicWords words = PublicWords.in("en");

        assertThat(words.count(0)).isEqualTo(words.nothingFound());
        assertThat(words.count(1)).isEqualTo("1 answer fits.");
        assertThat(words.count(12)).isEqualTo("12 answers fit.");
        assertThat(PublicWords.in("es").count(2)).isEqualTo("2 respuestas coinciden.");
    }

    @Test
    void writesADayAsPeopleWriteIt() {
        LocalDate day = LocalDate.of(2026, 11, 2);

        assertThat(PublicWords.in("en").date(day)).isEqualTo("November 2, 2026");
        assertThat(PublicWords.in("es").date(day)).isEqualTo("2 de noviembre de 2026");
    }
}
