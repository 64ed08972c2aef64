package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How the pages of the library write languages and times. */
final class LibraryWordsTest {
    @Test
    void writesLanguagesInEnglish() {
        assertThat(LibraryWords.language("es")).isEqualTo("Spanish");
    }

    @Test
    void writesTimesInUtcWithoutSeconds() {
        assertThat(LibraryWords.moment(Instant.parse("2026-11-22T09:05:59Z"))).isEqualTo("2026-11-22 09:05 UTC");
    }
}
