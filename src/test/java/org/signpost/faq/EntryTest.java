package org.signpost.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.triage.SampleTopics;

final class EntryTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "asylum-lgbt", "i-130", "2026", "a-b-c-1"})
    void takesWordsWithHyphensBetweenForASlug(String text) {
        assertThat(Entry.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "a/b", "../a", "a\n"})
    void takesNothingElseForASlug(String text) {
        assertThat(Entry.isSlug(text)).isFalse();
        assertThatThrownBy(() -> anEntry(text).entry()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoSlugLongerThanAnAddressShouldBe() {
        assertThat(Entry.isSlug("a".repeat(80))).isTrue();
        assertThat(Entry.isSlug("a".repeat(81))).isFalse();
    }

    @Test
    void liesWhereItsFieldsSay() {
        assertThat(anEntry("late").in("es").about(SampleTopics.ASYLUM).entry().path())
                .isEqualTo("es/asylum/late.md");
    }

    @Test
    void mayBeReliedOnUntilTheEndOfItsLastDay() {
        Entry entry = anEntry("a").reviewed("2026-01-01", "2026-06-30").entry();

        assertThat(entry.expired(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(entry.expired(LocalDate.of(2026, 7, 1))).isTrue();
    }

    @Test
    void changesOnlyItsDatesWhenItIsReviewed() {
        Entry entry = anEntry("a").asking("Q?", "q").at("https://own.example").entry();
        Entry again = entry.reviewed(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 6, 1));

        assertThat(again.reviewed()).isEqualTo("2026-12-01");
        assertThat(again.reviewBy()).isEqualTo("2027-06-01");
        assertThat(again.reviewed(entry.reviewed(), entry.reviewBy())).isEqualTo(entry);
    }
}
