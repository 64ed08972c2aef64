package org.signpost.digest.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExcerptTextTest {
    @Test
    void putsEveryLineAndGapOnOneLine() {
        assertThat(ExcerptText.oneLine("  May my\r\n\tdog\u2028come\u2029in?\u0000 "))
                .isEqualTo("May my dog come in?");
        assertThat(ExcerptText.oneLine(" \n \u200b ")).isEmpty();
    }

    @Test
    void takesOutWhatTurnsOrHidesText() {
        assertThat(ExcerptText.oneLine("a\u202egnp.exe\u202c b\u2066c\u2069 d\u200fe\ufefff"))
                .isEqualTo("a gnp.exe b c d e f");
        assertThat(ExcerptText.oneLine("half \ud83d of a face")).isEqualTo("half of a face");
    }

    @Test
    void keepsAccentsAndFacesButNoTowersOfMarks() {
        assertThat(ExcerptText.oneLine("¿Qué pasa, señor? \ud83d\ude00")).isEqualTo("¿Qué pasa, señor? \ud83d\ude00");
        assertThat(ExcerptText.oneLine("e" + "\u0301".repeat(50) + "x")).isEqualTo("e\u0301\u0301\u0301x");
    }

    @Test
    void endsWithAWholeWordAndSaysThatSomethingIsMissing() {
        assertThat(ExcerptText.firstWords("one two three", 13)).isEqualTo("one two three");
        assertThat(ExcerptText.firstWords("one two three", 12)).isEqualTo("one two…");
        assertThat(ExcerptText.firstWords("word ".repeat(100).strip(), 240))
                .endsWith("word…")
                .hasSizeLessThanOrEqualTo(240);
    }

    @Test
    void cutsAWordThatIsTooLongButNoCharacter() {
        assertThat(ExcerptText.firstWords("a" + "b".repeat(40), 10)).isEqualTo("abbbbbbbb…");
        for (int most = 10; most < 20; most++) {
            assertThat(ExcerptText.firstWords("\uD83D\uDE00".repeat(50), most))
                    .hasSizeLessThanOrEqualTo(most)
                    .matches(Pattern.compile("(\uD83D\uDE00)+…"));
        }
    }
}
