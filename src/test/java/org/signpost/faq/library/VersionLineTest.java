package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.library.EntryVersions.VersionLine;

/** A version as a line of the list. */
final class VersionLineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void saysWhoPublishedIt() {
        assertThat(line("Maria", TODAY).by()).isEqualTo("Maria");
        assertThat(line(null, TODAY).by()).isEqualTo("From a file");
    }

    @Test
    void saysWhenItComesIntoForceOnlyWhereThatIsToCome() {
        assertThat(line("Maria", TODAY).scheduled()).isNull();
        assertThat(line("Maria", TODAY.minusDays(1)).scheduled()).isNull();
        assertThat(line("Maria", TODAY.plusDays(1)).scheduled()).isEqualTo("2026-11-23");
    }

    @Test
    void saysWhatChangedAndWhen() {
        VersionLine line = line("Maria", TODAY);

        assertThat(line.number()).isEqualTo(5);
        assertThat(line.language()).isEqualTo("es");
        assertThat(line.oldAnswer()).isEqualTo(OldAnswer.WRONG);
        assertThat(line.whatChanged()).isEqualTo("The fee.");
        assertThat(line.publishedAt()).isEqualTo("2026-11-22T09:05:59Z");
    }

    private static VersionLine line(@Nullable String author, LocalDate effectiveOn) {
        Instant published = Instant.parse("2026-11-22T09:05:59Z");
        return new PublishedVersion(
                        1, "a", 5, "es", "A?", "", OldAnswer.WRONG, "The fee.", author, published, effectiveOn)
                .line(TODAY);
    }
}
