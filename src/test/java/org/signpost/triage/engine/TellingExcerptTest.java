package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TellingExcerptTest {
    @Test
    void keepsAShortTextWholeOnOneLine() {
        assertThat(TellingExcerpt.of(" Can he stay?\nThank you. ")).isEqualTo("Can he stay? Thank you.");
    }

    @Test
    void takesTheLongestQuestionOfALongerText() {
        String text = "We have lived together in Chicago for eleven years and we own a very small house together. "
                + "Really? Can my wife travel while her green card is pending? God bless you all.";

        assertThat(TellingExcerpt.of(text)).isEqualTo("Can my wife travel while her green card is pending?");
    }

    @Test
    void cutsALongSentenceAfterAWord() {
        String excerpt = TellingExcerpt.of("Can my husband " + "come here and ".repeat(20) + "stay?");

        assertThat(excerpt).hasSizeLessThanOrEqualTo(TellingExcerpt.LONGEST).endsWith("and come…");
    }

    @Test
    void cutsWhatHasNoWordsWithoutBreakingACharacter() {
        String excerpt = TellingExcerpt.of("\uD83D\uDE00".repeat(100));

        assertThat(excerpt.length()).isLessThanOrEqualTo(TellingExcerpt.LONGEST);
        assertThat(excerpt.codePoints()).doesNotContain(0xD83D).contains(0x1F600);
    }
}
