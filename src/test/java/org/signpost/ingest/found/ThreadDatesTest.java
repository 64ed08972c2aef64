package org.signpost.ingest.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ThreadDatesTest {
    private static final SeenMoment SEEN = SeenMoment.UNKNOWN.saidOn(LocalDate.of(2026, 11, 1));

    private static List<String> read(@Nullable String posted, @Nullable String... written) {
        Instant post = posted == null ? null : Instant.parse(posted);
        ThreadDates dates = new ThreadDates(Arrays.asList(written), DateOrder.UNSURE, post, new ReckonedDates(SEEN));
        return IntStream.range(0, written.length)
                .mapToObj(dates::at)
                .map(instant -> instant == null ? "none" : instant.toString().substring(0, 16))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "6月20日, 2026-06-20T00:00",
        "6月20日 14:05, 2026-06-20T14:05",
        "6월 20일, 2026-06-20T00:00",
        "6月20日(土), 2026-06-20T00:00",
        "6月31日, none",
        "6/20, none"
    })
    void takesADayThatSignsTellWithoutItsYear(String words, String read) {
        assertThat(read("2026-03-01T10:00:00Z", words)).containsExactly(read);
    }

    @Test
    void takesNoDayBehindTheMomentOfReading() {
        Instant post = Instant.parse("2025-06-01T10:00:00Z");
        List<String> day = List.of("Jun 20th");
        ReckonedDates soon = new ReckonedDates(SeenMoment.UNKNOWN.readAt(Instant.parse("2026-06-10T00:00:00Z")));
        assertThat(new ThreadDates(List.copyOf(day), DateOrder.UNSURE, post, soon).at(0))
                .isEqualTo("2025-06-20T00:00:00Z");
        ReckonedDates late = new ReckonedDates(SeenMoment.UNKNOWN.readAt(Instant.parse("2026-07-10T00:00:00Z")));
        assertThat(new ThreadDates(List.copyOf(day), DateOrder.UNSURE, post, late).at(0))
                .isNull();
        ReckonedDates unknown = new ReckonedDates(SeenMoment.UNKNOWN);
        assertThat(new ThreadDates(List.copyOf(day), DateOrder.UNSURE, post, unknown).at(0))
                .isNull();
    }

    @Test
    void takesTheMonthFirstBetweenDotsWhereOneDateOfThePageShowsIt() {
        assertThat(read(null, "12.29.14", "01.02.15")).containsExactly("2014-12-29T00:00", "2015-01-02T00:00");
        assertThat(read(null, "01.02.15", "9.30.2014 3:15 pm")).containsExactly("2015-01-02T00:00", "2014-09-30T15:15");
    }

    @Test
    void takesTheDayFirstBetweenDotsOtherwise() {
        assertThat(read(null, "01.02.15", "March 2, 2026")).containsExactly("2015-02-01T00:00", "2026-03-02T00:00");
        assertThat(read(null, "01.02.15", "12.29.14", "29.12.14"))
                .containsExactly("2015-02-01T00:00", "2014-12-29T00:00", "2014-12-29T00:00");
        assertThat(read(null, "01.02.15", "3/14/26")).containsExactly("2015-02-01T00:00", "2026-03-14T00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "Jun 20th, 2026-06-20T00:00",
        "Jun 21st, 2026-06-21T00:00",
        "20 de junio, 2026-06-20T00:00",
        "20. Juni um 15:10, 2026-06-20T15:10",
        "'Saturday, June 20 at 3:15 pm', 2026-06-20T15:15",
        "le 20 juin, 2026-06-20T00:00"
    })
    void givesADayItsYearBehindThePost(String written, String instant) {
        assertThat(read("2026-03-01T10:00:00Z", written)).containsExactly(instant);
    }

    @Test
    void goesIntoTheNextYearWhereThePostIsOfTheLastMonths() {
        assertThat(read("2025-12-20T10:00:00Z", "Dec 28", "Jan 3"))
                .containsExactly("2025-12-28T00:00", "2026-01-03T00:00");
    }

    @Test
    void givesNoDateWhereSeveralYearsFitOrNone() {
        assertThat(read("2022-03-01T10:00:00Z", "Jun 20th")).containsExactly("none");
        assertThat(read("2026-07-01T10:00:00Z", "Jun 20th")).containsExactly("none");
        assertThat(read(null, "Jun 20th")).containsExactly("none");
    }

    @Test
    void takesTheYearOfTheNeighbours() {
        assertThat(read(null, "March 2, 2024", "Jun 20th", "July 1, 2024")).contains("2024-06-20T00:00");
        assertThat(read(null, "January 5, 2025", "Jun 20th", "June 1, 2024")).contains("2024-06-20T00:00");
        assertThat(read("2020-01-01T00:00:00Z", "March 2, 2024", "Jun 20th", "July 1, 2024"))
                .contains("2024-06-20T00:00");
        assertThat(read(null, "March 2, 2021", "Jun 20th", "July 1, 2024").get(1))
                .isEqualTo("none");
    }

    @Test
    void takesTheYearThatFitsTheDayOfTheWeek() {
        assertThat(read("2022-03-01T10:00:00Z", "Tuesday, June 20")).containsExactly("2023-06-20T00:00");
    }

    @Test
    void readsTheEndingOfANumberAsNoDayOfTheWeek() {
        assertThat(SourceDates.parse("June 21st, 2026")).isEqualTo("2026-06-21T00:00:00Z");
        assertThat(SourceDates.parse("st 24. 6. 2026")).isEqualTo("2026-06-24T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jun 31", "20", "June", "May 5 apples", "June 20, 2026", "3/2", "version 20 june 5", "5 m"})
    void seesNoDayWithoutAYearElsewhere(String line) {
        assertThat(SourceDates.isWithoutYear(line)).isFalse();
    }
}
