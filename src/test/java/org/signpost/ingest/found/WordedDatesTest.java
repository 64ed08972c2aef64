package org.signpost.ingest.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordedDatesTest {
    private static final String AFTERNOON = "2026-03-02T13:05:00Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2. M\u00e4rz 2026 um 13:05 Uhr",
                "Montag, 2. M\u00e4rz 2026, 13.05 Uhr",
                "am 02.03.2026 um 13:05",
                "2 de marzo de 2026 a las 13:05",
                "2 marzo, 2026 a las 1:05 pm",
                "lunes, 2 de marzo de 2026, 1:05 p. m.",
                "2 de marzo de 2026, 1:05 de la tarde",
                "2 mars 2026 \u00e0 13 h 05 min",
                "le lundi 2 mars 2026 \u00e0 13h05",
                "2 de mar\u00e7o de 2026 \u00e0s 13:05",
                "2 marzo 2026 alle ore 13:05",
                "2 maart 2026 om 13:05",
                "2. marts 2026 kl. 13.05",
                "2. maaliskuuta 2026 klo 13.05",
                "2 marca 2026 o 13:05",
                "2. b\u0159ezna 2026 (13:05)",
                "2026. m\u00e1rcius 2. 13:05",
                "2 \u043c\u0430\u0440\u0442\u0430 2026 \u0433. \u0432 13:05",
                "2 Mart 2026, saat 13:05",
                "2 \u039c\u03b1\u03c1\u03c4\u03af\u03bf\u03c5 2026 \u03c3\u03c4\u03b9\u03c2 1:05 \u03bc\u03bc",
                "2 \u0645\u0627\u0631\u0633 2026 \u0627\u0644\u0633\u0627\u0639\u0629 1:05 \u0645",
                "\u0662 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0666 \u0661\u0663:\u0660\u0665",
                "2026\u5e743\u67082\u65e5 1:05 PM",
                "2026\u5e743\u67082\u65e5\u4e0b\u53481:05",
                "2026\ub144 3\uc6d4 2\uc77c \uc624\ud6c4 1:05"
            })
    void readsDatesInTheWordsOfManyLanguages(String text) {
        assertThat(SourceDates.parse(text)).isEqualTo(AFTERNOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 2, 2026 at 1:05 pm (Edit)",
                "Monday, March 2nd, 2026 at 1:05 p.m.",
                "2nd of March 2026 @ 13:05",
                "Mar 2, 2026 \u00b7 1:05 PM",
                "1:05 PM on March 2, 2026",
                "13:05, 2 March 2026",
                "02-Mar-26 13:05",
                "2026/03/02 13:05:00",
                "2026-03-02T13:05:00+0000",
                "2026/03/02 8:05:00 AM EST",
                "Mon Mar 02 2026 14:05:00 GMT+0100 (Central European Standard Time)"
            })
    void readsTheManyWaysToWriteOneInstant(String text) {
        assertThat(SourceDates.parse(text)).isEqualTo(AFTERNOON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16. March, 2023 at 16:59 | 2023-03-16T16:59:00Z",
                "14/04/2020 at 3:00 pm    | 2020-04-14T15:00:00Z",
                "04/14/2020 3:00 pm       | 2020-04-14T15:00:00Z",
                "1er mai 2026             | 2026-05-01T00:00:00Z",
                "mar 3 mar 2026           | 2026-03-03T00:00:00Z",
                "2 Sept. 2026             | 2026-09-02T00:00:00Z",
                "3/3/2026                 | 2026-03-03T00:00:00Z",
                "Mon 3/2/2026             | 2026-03-02T00:00:00Z",
                "12 listopada 2020        | 2020-11-12T00:00:00Z",
                "12. listopada 2020.      | 2020-10-12T00:00:00Z",
                "July 4, 2026 at 12:30 am | 2026-07-04T00:30:00Z"
            })
    void readsWhatTheOtherPartsOfADateMakeSure(String text, Instant instant) {
        assertThat(SourceDates.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/2/2026",
                "3/2/26 13:05",
                "12. lis 2020",
                "jui 2, 2026",
                "Tuesday, March 2, 2026",
                "We met on March 2, 2026",
                "March 2, 2026 was a Monday",
                "Ana March 2, 2026 13:05",
                "March 2, 2026 Ana 13:05",
                "March 2, 2026 13:05 14:05",
                "March 2, 2026?",
                "31 February 2026",
                "May 2026",
                "24/7",
                "1.2.12",
                "192.168.10.20",
                "10:15",
                "2026"
            })
    void takesNoSentenceAndNothingUnsureForADate(String text) {
        assertThat(SourceDates.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "af", "bg", "ca", "cs", "cy", "da", "de", "de-AT", "el", "en-GB", "en-US", "eo", "es", "es-MX", "et",
                "eu", "fi", "fr", "fr-CA", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "ko",
                "lt", "lv", "mk", "ms", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "th",
                "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"
            })
    void readsEveryMonthAsJavaWritesIt(String language) {
        DateTimeFormatter written = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(language))
                .withChronology(IsoChronology.INSTANCE);
        for (int month = 1; month <= 12; month++) {
            LocalDateTime time = LocalDateTime.of(2026, month, 14, 16, 5);
            assertThat(SourceDates.parse(written.format(time)))
                    .as(written.format(time))
                    .isEqualTo(time.toInstant(ZoneOffset.UTC));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "মে ৪, ২০২৬ এ ১:০০ অপরাহ্ন",
                "4 May 2026 1:00 अपराह्न",
                "4 พฤษภาคม 2569 เวลา 13:00",
                "4 พ.ค. 2569 13:00"
            })
    void readsWordsForTheAfternoonAndTheYearsOfThailand(String date) {
        assertThat(SourceDates.parse(date)).isEqualTo("2026-05-04T13:00:00Z");
    }

    @Test
    void readsLongLinesQuickly() {
        SourceDates.parse("2 mars 2026");
        Instant start = Instant.now();
        for (int i = 0; i < 2_000; i++) {
            assertThat(SourceDates.parse("2 mars ".repeat(11))).isNull();
            assertThat(SourceDates.parse("2:".repeat(100_000))).isNull();
            assertThat(SourceDates.parse("\ufdfa1".repeat(40))).isNull();
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
}
