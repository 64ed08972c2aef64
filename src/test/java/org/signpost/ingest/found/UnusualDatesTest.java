package org.signpost.ingest.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.UnreadablePart;

/** Dates of few digits, in words of their own, and of other calendars. */
final class UnusualDatesTest {
    private static ThreadDates thread(DateOrder usual, String... written) {
        return new ThreadDates(Arrays.asList(written), usual, null, new ReckonedDates(SeenMoment.UNKNOWN));
    }

    private static List<String> read(DateOrder usual, String... written) {
        ThreadDates dates = thread(usual, written);
        return IntStream.range(0, written.length)
                .mapToObj(dates::at)
                .map(instant -> instant == null ? "none" : instant.toString().substring(0, 10))
                .toList();
    }

    @Test
    void takesTheOrderOfFewDigitsFromThePage() {
        assertThat(read(DateOrder.UNSURE, "9.5.14", "21.5.14")).containsExactly("2014-05-09", "2014-05-21");
        assertThat(read(DateOrder.UNSURE, "9.5.14", "9.15.14")).containsExactly("2014-09-05", "2014-09-15");
        assertThat(read(DateOrder.UNSURE, "9.15.14", "09.05.14")).containsExactly("2014-09-15", "2014-09-05");
        assertThat(read(DateOrder.DAY_FIRST, "9.5.14, 14:05")).containsExactly("2014-05-09");
        assertThat(read(DateOrder.MONTH_FIRST, "9.5.14")).containsExactly("2014-09-05");
        assertThat(read(DateOrder.UNSURE, "9.5.14", "May 9, 2014")).containsExactly("2014-09-05", "2014-05-09");
    }

    @Test
    void leavesTheOrderOfFewDigitsOpenWhereNothingTellsItAndSaysSo() {
        assertThat(read(DateOrder.UNSURE, "9.5.14", "3.4.14", "4.4.14")).containsExactly("none", "none", "2014-04-04");
        List<String> said = new ArrayList<>();
        thread(DateOrder.UNSURE, "9.5.14", "3.4.14").tellOpen(new CommentSink() {
            @Override
            public void comment(IncomingPost post, IncomingComment comment) {}

            @Override
            public void announced(int count) {}

            @Override
            public void leftOut(String reason) {}

            @Override
            public void unreadable(UnreadablePart part) {
                said.add(part.reason());
            }
        });
        assertThat(said).singleElement().asString().contains("2 comments", "day or month first");
    }

    @Test
    void takesFewDigitsForADateOnlyWhereADateStands() {
        assertThat(SourceDates.isDate("9.5.14")).isFalse();
        assertThat(SourceDates.isDateInItsPlace("9.5.14")).isTrue();
        assertThat(SourceDates.isDateInItsPlace("9.15.2")).isFalse();
        assertThat(SourceDates.isDateInItsPlace("9.5.14 of the program")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tháng Mười 12, 2026 lúc 3:20 chiều | 2026-10-12T15:20:00Z",
                "12 Tháng mười, 2026 lúc 9:05 sáng | 2026-10-12T09:05:00Z",
                "Tháng Mười Một 3, 2026 | 2026-11-03T00:00:00Z",
                "3 Tháng Mười Hai, 2026 | 2026-12-03T00:00:00Z",
                "Ngày 12 Tháng Năm, 2026 | 2026-05-12T00:00:00Z",
                "12 tháng năm năm 2026 | 2026-05-12T00:00:00Z",
                "2026(e)ko urriak 12 | 2026-10-12T00:00:00Z",
                "2026(e)ko urriaren 12a, 10:15 | 2026-10-12T10:15:00Z",
                "2026-(e)ko urriak 12(e)an 10:15(e)tan | 2026-10-12T10:15:00Z",
                "2026ko martxoak 3 | 2026-03-03T00:00:00Z",
                "12 tháng 5 năm 2026 | 2026-05-12T00:00:00Z"
            })
    void readsMonthsOfSeveralWords(String text, String instant) {
        assertThat(SourceDates.parse(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026(e)ko urriaren 12a, 15:20",
                "2026ko urriaren 12an, 15:20etan",
                "2026(e)ko urriaren 12(a) 15:20(e)tan",
                "2026-10-12, 15:20etan",
                "2026/10/12, 15:20ean"
            })
    void readsTimesInBasque(String text) {
        assertThat(SourceDates.parse(text)).hasToString("2026-10-12T15:20:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12 مهر 1405", "۱۲ مهر ۱۴۰۵ در ۱۰:۱۲ ق.ظ", "۱۴۰۵/۰۷/۱۲", "1405-07-12 10:12", "12 رمضان 1447"})
    void knowsYearsOfOtherCalendarsAndMakesNoDateOfThem(String text) {
        assertThat(SourceDates.isOfOtherCalendar(text)).isTrue();
        assertThat(SourceDates.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026/07/12", "1405", "tel. 1405-77-12", "12 March 1405", "۱۴۰۵/۱۳/۱۲", "in 1405 and 1406 12 مهر"
            })
    void takesNothingElseForAnotherCalendar(String text) {
        assertThat(SourceDates.isOfOtherCalendar(text)).isFalse();
    }

    @Test
    void saysOnceHowManyDatesAreOfAnotherCalendar() {
        ReckonedDates dates = new ReckonedDates(SeenMoment.UNKNOWN);
        assertThat(dates.date("12 مهر 1405")).isNull();
        assertThat(dates.date("۱۴۰۵/۰۷/۱۳")).isNull();
        assertThat(dates.sentences())
                .singleElement()
                .asString()
                .startsWith("2 comments have a date")
                .contains("another calendar");
    }
}
