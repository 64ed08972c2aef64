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
    void isUnconfirmedWhileAClaimWasNotReadOnThePageItself() {
        assertThat(anEntry("a").entry().unconfirmed()).isFalse();
        assertThat(anEntry("a").claiming(PAGE).entry().unconfirmed()).isFalse();
        assertThat(anEntry("a").claiming(PAGE, COPY).entry().unconfirmedClaims())
                .containsExactly(COPY);
    }

    @Test
    void isConfirmedByAPersonWhoLookedOnTheDayOrLater() {
        SampleEntries entry = anEntry("a").claiming(COPY);

        assertThat(entry.confirmed("Maria", "2026-11-19").entry().unconfirmed()).isTrue();
        assertThat(entry.confirmed("Maria", "2026-11-20").entry().unconfirmed()).isFalse();
        assertThat(entry.entry()
                        .confirmed(new ClaimConfirmation("Ben", LocalDate.of(2026, 11, 29)))
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
