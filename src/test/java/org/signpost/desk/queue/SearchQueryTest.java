package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.signpost.desk.Lane;

class SearchQueryTest {
    @Test
    void readsEveryFieldAndKeepsTheWords() {
        SearchQuery query = SearchQuery.parse(
                "visa topic:student-visa lane:urgent from:2026-10-01 to:2026-10-31 lang:es has:pii -spam");

        assertThat(query)
                .isEqualTo(new SearchQuery(
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
        SearchQuery query = SearchQuery.parse("topic:cats from:tomorrow lang:'; has:tea 12:30");

        assertThat(query.words()).isEqualTo("topic:cats from:tomorrow lang:'; has:tea 12:30");
        assertThat(query.topic()).isNull();
        assertThat(query.from()).isNull();
        assertThat(query.language()).isNull();
        assertThat(query.personalData()).isFalse();
    }

    @Test
    void readsNoMoreThanASearchBoxHolds() {
        assertThat(SearchQuery.parse("a".repeat(5_000)).words()).hasSize(300);
        assertThat(SearchQuery.parse(" \0 ").words()).isEmpty();
    }

    @Test
    void takesTheLastOfTwoThatSayTheSame() {
        assertThat(SearchQuery.parse("lane:urgent lane:ready").lane()).isEqualTo(Lane.READY);
    }

    @Test
    void readsNamesAndValuesInCapitals() {
        SearchQuery query = SearchQuery.parse("TOPIC:Student-Visa Lang:ES");

        assertThat(query.topic()).isEqualTo("student-visa");
        assertThat(query.language()).isEqualTo("es");
    }

    @Test
    void takesADayThatCannotBeForWords() {
        assertThat(SearchQuery.parse("from:2026-02-30 to:1889-01-01 from:99999-01-01")
                        .words())
                .isEqualTo("from:2026-02-30 to:1889-01-01 from:99999-01-01");
    }

    @Test
    void takesAColonWithoutANameOrAValueForWords() {
        assertThat(SearchQuery.parse(": :x topic: lane:").words()).isEqualTo(": :x topic: lane:");
    }

    @Test
    void keepsTheOrderOfTheWordsAroundAField() {
        assertThat(SearchQuery.parse("  my   wife has:pii visa ").words()).isEqualTo("my wife visa");
    }
}
