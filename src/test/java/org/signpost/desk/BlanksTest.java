package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Dear ____,", "on [date]", "see [...] below", "[ your name here ]", "{{name}}", "[]", "[XX]"})
    void seesWhatSomebodyMeantToFillIn(String text) {
        assertThat(Blanks.isOpenIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Form I-130 [PDF]", "a_b and c__d", "It is {not} a blank.", "See section [2] of the page."})
    void letsOtherBracketsAndLinesPass(String text) {
        assertThat(Blanks.isOpenIn(text)).isFalse();
    }
}
