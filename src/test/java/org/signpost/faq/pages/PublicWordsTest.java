package org.signpost.faq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the public pages. */
final class PublicWordsTest {
    @Test
    void speaksEnglishWhereItHasNoOtherWords() {
        assertThat(PublicWords.in("fr")).isEqualTo(PublicWords.in("en"));
        assertThat(PublicWords.in("es").language()).isEqualTo("es");
    }

    @Test
    void hasTheSameWordsInEveryLanguage() {
        assertThat(PublicWords.in("en").language()).isEqualTo("en");
        assertThat(PublicWords.in("en").bundle().keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(PublicWords.in("es").text(key))
                        .as(key)
                        .isNotEqualTo(PublicWords.in("en").text(key)));
    }

    @Test
    void hasEveryWordThatThePagesAskFor() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src", "main", "jte", "faq", "pages"))) {
            for (Path template : templates.toList()) {
                assertThat(Pattern.compile("words\\(\\)\\.text\\(\"(\\w+)\"\\)")
                                .matcher(Files.readString(template))
                                .results()
                                .map(found -> found.group(1)))
                        .as(template.toString())
                        .isSubsetOf(PublicWords.in("en").bundle().keySet());
            }
        }
    }

    @Test
    void countsAnswersInWords() {
        PublicWords words = PublicWords.in("en");

        assertThat(words.count(0)).isEqualTo(words.text("nothingFound"));
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
