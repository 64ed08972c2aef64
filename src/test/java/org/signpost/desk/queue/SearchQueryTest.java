package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.desk.Lane;
import org.signpost.triage.SampleTopics;

class SearchQueryTest {
    @Test
    void readsEveryOperatorAndKeepsTheWords() {
        SearchQuery query = SearchQuery.parse(
                "visa topic:student-visa lane:urgent from:2026-10-01 to:2026-10-31 lang:es has:pii -spam");

        assertThat(query)
                .isEqualTo(new SearchQuery(
                        "visa",
                        "spam",
                        SampleTopics.STUDENT_VISA,
                        Lane.URGENT,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31),
                        "es",
                        true,
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic:student-visa",
                "topic:\"student visa\"",
                "TOPIC:\"Student Visas\"",
                "tema:\"visas de estudiante\"",
                "topic:“Student visas”",
                "topic:\"student visas"
            })
    void knowsATopicByEachOfItsNames(String typed) {
        SearchQuery query = SearchQuery.parse(typed);

        assertThat(query.problems()).isEmpty();
        assertThat(query.topic()).isEqualTo(SampleTopics.STUDENT_VISA);
        assertThat(query.words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lang:es", "lang:Spanish", "idioma:español", "idioma:ESPANOL"})
    void knowsALanguageByItsCodeAndItsNames(String typed) {
        assertThat(SearchQuery.parse(typed).language()).isEqualTo("es");
    }

    @Test
    void knowsALaneByWhatTheDeskCallsIt() {
        assertThat(SearchQuery.parse("lane:\"not sure\"").lane()).isEqualTo(Lane.UNSURE);
        assertThat(SearchQuery.parse("lane:snoozed").lane()).isEqualTo(Lane.SNOOZED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour:red           | “colour:”",
                "topic:cats           | “cats” is no topic",
                "lane:fast            | “fast” is no lane",
                "from:2026-02-30      | “from:2026-02-30” names no day",
                "to:1889-01-01        | “to:1889-01-01” names no day",
                "desde:tomorrow       | “from:tomorrow” names no day",
                "lang:klingonish      | “klingonish” is no language",
                "has:tea              | “tea” is no thing",
                "from:                | “from:” names no day",
                "-lane:urgent         | not before “lane:”",
                "from:2026-02-02 to:2026-02-01 | from:2026-02-02 lies behind to:2026-02-01"
            })
    void namesWhatItDoesNotUnderstand(String typed, String part) {
        assertThat(SearchQuery.parse("visa " + typed).problems())
                .singleElement()
                .asString()
                .contains(part);
    }

    @Test
    void namesEverythingThatItDoesNotUnderstand() {
        assertThat(SearchQuery.parse("colour:red from:soon").problems()).hasSize(2);
    }

    @Test
    void takesTimesAddressesAndQuotedColonsForWords() {
        SearchQuery query = SearchQuery.parse("12:30 https://example.org/a :x : \"note: read\"");

        assertThat(query.problems()).isEmpty();
        assertThat(query.words()).isEqualTo("12:30 https://example.org/a :x : \"note: read\"");
    }

    @Test
    void leavesOutWordsAndPhrasesBehindAMinus() {
        SearchQuery query = SearchQuery.parse("visa -spam -\"work permit\" --twice - co-op");

        assertThat(query.words()).isEqualTo("visa - co-op");
        assertThat(query.without()).isEqualTo("spam or \"work permit\" or twice");
    }

    @Test
    void readsNoMoreThanASearchBoxHolds() {
        assertThat(SearchQuery.parse("a".repeat(5_000)).words()).hasSize(300);
        assertThat(SearchQuery.parse(" \0 ").words()).isEmpty();
        assertThat(SearchQuery.parse("c".repeat(250) + ":red").problems().getFirst())
                .hasSizeLessThan(300);
    }

    @Test
    void takesTheLastOfTwoThatSayTheSame() {
        assertThat(SearchQuery.parse("lane:urgent lane:ready").lane()).isEqualTo(Lane.READY);
    }

    @Test
    void keepsTheOrderOfTheWordsAroundAnOperator() {
        assertThat(SearchQuery.parse("  my   wife has:pii visa ").words()).isEqualTo("my wife visa");
    }
}
