package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void readsEveryFieldAndKeepsTheWords() {
        Query query =
                Query.parse("visa topic:student-visa lane:urgent from:2026-10-01 to:2026-10-31 lang:es has:pii -spam");

        assertThat(query)
                .isEqualTo(new Query(
                        "visa -spam",
                        "student-visa",
                        Lane.URGENT,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31),
                        "es",
                        true));
    }

    @Test
    void takesWhatItDoesNotUnderstandForWords() {
        Query query = Query.parse("topic:cats from:tomorrow lang:'; has:tea 12:30");

        assertThat(query.words()).isEqualTo("topic:cats from:tomorrow lang:'; has:tea 12:30");
        assertThat(query.topic()).isNull();
        assertThat(query.from()).isNull();
        assertThat(query.language()).isNull();
        assertThat(query.personalData()).isFalse();
    }

    @Test
    void readsNoMoreThanASearchBoxHolds() {
        assertThat(Query.parse("a".repeat(5_000)).words()).hasSize(300);
        assertThat(Query.parse(" \0 ").words()).isEmpty();
    }
}
