package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;

/** How an entry stands on a day. */
final class EntryStateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void countsTheDaysToTheReview() {
        assertThat(english("2026-11-21")).isEqualTo(EntryState.EXPIRED);
        assertThat(english("2026-11-22")).isEqualTo(EntryState.SOON);
        assertThat(english("2026-12-21")).isEqualTo(EntryState.SOON);
        assertThat(english("2026-12-22")).isEqualTo(EntryState.GOOD);
    }

    @Test
    void seesATranslationThatIsOlderThanTheEnglishText() {
        EntryVersion spanish = anEntry("a").in("es").version(2);

        assertThat(EntryState.of(library(anEntry("a").version(3), spanish), spanish, TODAY))
                .isEqualTo(EntryState.BEHIND);
        assertThat(EntryState.of(library(anEntry("a").version(1), spanish), spanish, TODAY))
                .isEqualTo(EntryState.GOOD);
    }

    @Test
    void seesATranslationThatWasReviewedBeforeTheEnglishText() {
        EntryVersion spanish =
                anEntry("a").in("es").reviewed("2026-10-31", "2027-05-31").version(2);

        assertThat(EntryState.of(library(anEntry("a").version(1), spanish), spanish, TODAY))
                .isEqualTo(EntryState.BEHIND);
    }

    @Test
    void seesATranslationOfATextThatWasCalledWrong() {
        EntryVersion spanish = new EntryVersion(2, anEntry("a").in("es").entry(), true);

        assertThat(EntryState.of(library(anEntry("a").version(3), spanish), spanish, TODAY))
                .isEqualTo(EntryState.OUTDATED);
    }

    @Test
    void asksForALookWhereADateIsPastOrNear() {
        assertThat(List.of(EntryState.values()).stream().filter(EntryState::due))
                .containsExactly(EntryState.EXPIRED, EntryState.SOON);
    }

    private static EntryState english(String reviewBy) {
        EntryVersion version = anEntry("a").reviewed("2026-01-01", reviewBy).version(1);
        return EntryState.of(library(version), version, TODAY);
    }

    private static Library library(EntryVersion... versions) {
        return new Library(List.of(versions));
    }
}
