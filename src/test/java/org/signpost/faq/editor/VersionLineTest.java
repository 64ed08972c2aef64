package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.library.EntryVersions;

/** A version as a line of the list. */
final class VersionLineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void saysWhoPublishedIt() {
        assertThat(line("Maria", TODAY, 4).by()).isEqualTo("Maria");
        assertThat(line(null, TODAY, 4).by()).isEqualTo("From a file");
    }

    @Test
    void saysWhenItComesIntoForceOnlyWhereThatIsToCome() {
        assertThat(line("Maria", TODAY, 4).scheduled()).isNull();
        assertThat(line("Maria", TODAY.plusDays(1), 4).scheduled()).isEqualTo("2026-11-23");
    }

    @Test
    void knowsTheFirstTextOfALanguage() {
        assertThat(line("Maria", TODAY, null).before()).isZero();
        assertThat(line("Maria", TODAY, 4).before()).isEqualTo(4);
    }

    @Test
    void writesTheLanguageInWordsAndTheTimeInUtc() {
        assertThat(line("Maria", TODAY, 4).language()).isEqualTo("Spanish");
        assertThat(line("Maria", TODAY, 4).moment()).isEqualTo("2026-11-22 09:05 UTC");
    }

    private static VersionLine line(@Nullable String author, LocalDate effectiveOn, @Nullable Integer before) {
        return VersionLine.of(
                new EntryVersions.HistoryLine(
                        5,
                        "es",
                        OldAnswer.WRONG,
                        "The fee.",
                        author,
                        Instant.parse("2026-11-22T09:05:59Z"),
                        effectiveOn,
                        before),
                TODAY);
    }
}
