package org.signpost.triage.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void keepsAShortTextWholeOnOneLine() {
        assertThat(Excerpt.of(" Can he stay?\nThank you. ")).isEqualTo("Can he stay? Thank you.");
    }

    @Test
    void takesTheLongestQuestionOfALongerText() {
        String text = "We have lived together in Chicago for eleven years and we own a very small house together. "
                + "Really? Can my wife travel while her green card is pending? God bless you all.";

        assertThat(Excerpt.of(text)).isEqualTo("Can my wife travel while her green card is pending?");
    }

    @Test
    void cutsALongSentenceAfterAWord() {
        String excerpt = Excerpt.of("Can my husband " + "come here and ".repeat(20) + "stay?");

        assertThat(excerpt).hasSizeLessThanOrEqualTo(Excerpt.LONGEST).endsWith("and come…");
    }

    @Test
    void cutsWhatHasNoWordsWithoutBreakingACharacter() {
        String excerpt = Excerpt.of("\uD83D\uDE00".repeat(100));

        assertThat(excerpt.length()).isLessThanOrEqualTo(Excerpt.LONGEST);
        assertThat(excerpt.codePoints()).doesNotContain(0xD83D).contains(0x1F600);
    }
}
