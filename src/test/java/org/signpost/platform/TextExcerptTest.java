package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextExcerptTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void leavesShortTextsAlone() {
        assertThat(TextExcerpt.beginning("visa", 4)).isEqualTo("visa");
        assertThat(TextExcerpt.shortened("visa", 4)).isEqualTo("visa");
        assertThat(TextExcerpt.line("visa", 4)).isEqualTo("visa");
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(TextExcerpt.beginning("a" + SMILE, 2)).isEqualTo("a");
        assertThat(TextExcerpt.beginning(SMILE + SMILE, 2)).isEqualTo(SMILE);
        assertThat(TextExcerpt.shortened(SMILE.repeat(5), 6)).isEqualTo(SMILE + SMILE + "…");
    }

    @Test
    void endsAtAWordWhereOneEndsInTheSecondHalf() {
        assertThat(TextExcerpt.shortened("Can my husband stay here?", 18)).isEqualTo("Can my husband…");
        assertThat(TextExcerpt.shortened("Can naturalisationapplicants stay?", 18))
                .isEqualTo("Can naturalisatio…");
    }

    @Test
    void putsATextOnOneLineWithoutWhatIsInvisibleOrTurnsTheWriting() {
        assertThat(TextExcerpt.line(" one\r\n\ttwo\u2028three\u0000 ", 80)).isEqualTo("one two three");
        assertThat(TextExcerpt.line("pay\u202Eeman\u202C\u200Bhere\uFEFF", 80)).isEqualTo("pay eman here");
        assertThat(TextExcerpt.line("\uD83Dalone", 80)).isEqualTo("alone");
    }

    @Test
    void takesPiledMarksAway() {
        assertThat(TextExcerpt.line("z" + "\u0301".repeat(40) + "!", 80)).isEqualTo("z" + "\u0301".repeat(3) + "!");
    }
}
