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

    @Test
    void takesTheLastOfTwoThatSayTheSame() {
        assertThat(Query.parse("lane:urgent lane:ready").lane()).isEqualTo(Lane.READY);
    }

    @Test
    void readsNamesAndValuesInCapitals() {
        Query query = Query.parse("TOPIC:Student-Visa Lang:ES");

        assertThat(query.topic()).isEqualTo("student-visa");
        assertThat(query.language()).isEqualTo("es");
    }

    @Test
    void takesADayThatCannotBeForWords() {
        assertThat(Query.parse("from:2026-02-30 to:1889-01-01 from:99999-01-01").words())
                .isEqualTo("from:2026-02-30 to:1889-01-01 from:99999-01-01");
    }

    @Test
    void takesAColonWithoutANameOrAValueForWords() {
        assertThat(Query.parse(": :x topic: lane:").words()).isEqualTo(": :x topic: lane:");
    }

    @Test
    void keepsTheOrderOfTheWordsAroundAField() {
        assertThat(Query.parse("  my   wife has:pii visa ").words()).isEqualTo("my wife visa");
    }
}
