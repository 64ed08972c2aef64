package org.signpost.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.aClaim;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final EntryClaim COPY = aClaim("One.", "2026-11-20", "stored copy of 2026-07");
    private static final EntryClaim PAGE = aClaim("Two.", "2026-11-20", EntryClaim.THE_PAGE);

    @Test
    void isUnconfirmedUntilSomebodyHasOpenedEverySource() {
        Entry entry = anEntry("a").claiming(PAGE, COPY).entry();

        assertThat(anEntry("a").entry().unconfirmed()).isTrue();
        assertThat(entry.unconfirmed()).isTrue();
        assertThat(entry.asOf()).isEqualTo(entry.reviewed());
        assertThat(entry.sourceAddresses()).containsExactly("https://www.uscis.gov/a");
    }

    @Test
    void noCheckIsOlderThanTheText() {
        SampleEntries changed = anEntry("a").reviewed("2026-11-22", "2027-05-31");

        assertThat(changed.confirmed("Maria", "2026-11-21").entry().unconfirmed())
                .isTrue();
        assertThat(changed.confirmed("Maria", "2026-11-21").entry().asOf()).isEqualTo("2026-11-22");
        assertThat(changed.confirmed("Maria", "2026-11-25").entry().asOf()).isEqualTo("2026-11-25");
    }

    @Test
    void isConfirmedByAPersonWhoLookedOnTheDayOrLater() {
        SampleEntries entry = anEntry("a").claiming(COPY);

        assertThat(entry.confirmed("Maria", "2026-11-19").entry().unconfirmed()).isTrue();
        assertThat(entry.confirmed("Maria", "2026-11-20").entry().unconfirmed()).isFalse();
        assertThat(entry.entry()
                        .confirmed(new SourceConfirmation("Ben", LocalDate.of(2026, 11, 29)), LocalDate.of(2027, 5, 31))
                        .unconfirmed())
                .isFalse();
    }

    @Test
    void aClaimSaysWhatWasReadInOneOfAFewForms() {
        assertThat(EntryClaim.isIn(EntryClaim.THE_PAGE)).isTrue();
        assertThat(EntryClaim.isIn("stored copy of 2026-07-01")).isTrue();
        assertThat(EntryClaim.isIn("secondary source: a law firm, 2026-07")).isTrue();
        assertThat(EntryClaim.isIn("checked")).isFalse();
        assertThat(EntryClaim.isIn("stored copy of last year")).isFalse();
    }
}
