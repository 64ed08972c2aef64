package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.faq.ReliedVersion;

class ReplyTextTest {
    private static final ReliedVersion ENTRY = new ReliedVersion("asylum-lgbt", 3, LocalDate.parse("2026-10-01"));

    @ParameterizedTest
    @ValueSource(
            strings = {"Dear ____,", "on [date]", "see [...] below", "[ your name here ]", "{{name}}", "[]", "[XX]"})
    void seesWhatSomebodyMeantToFillIn(String text) {
        assertThat(saying(text).hasBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Form I-130 [PDF]", "a_b and c__d", "It is {not} a blank.", "See section [2] of the page."})
    void letsOtherBracketsAndLinesPass(String text) {
        assertThat(saying(text).hasBlank()).isFalse();
    }

    @Test
    void hasFromOneToTenThousandCharacters() {
        assertThat(saying("").fits()).isFalse();
        assertThat(saying("a").fits()).isTrue();
        assertThat(saying("a".repeat(10_000)).fits()).isTrue();
        assertThat(saying("a".repeat(10_001)).fits()).isFalse();
    }

    @Test
    void otherWordsRelyOnTheSame() {
        ReplyText edited = new ReplyText("Our guide explains it.", "es", List.of(ENTRY)).saying("  In my words.\n");

        assertThat(edited).isEqualTo(new ReplyText("In my words.", "es", List.of(ENTRY)));
    }

    @Test
    void isCutBehindTheSpaceAroundIt() {
        assertThat(ReplyText.cut("  short \n")).isEqualTo("short");
        assertThat(ReplyText.cut(" ".repeat(9) + "a".repeat(10_005) + "end")).isEqualTo("a".repeat(10_000));
    }

    private static ReplyText saying(String text) {
        return new ReplyText(text, "en", List.of());
    }
}
