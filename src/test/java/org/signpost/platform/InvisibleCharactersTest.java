package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvisibleCharactersTest {
    @Test
    void holdsWhatHasNoWidthAndWhatTurnsTheWriting() {
        assertThat("\u00AD\u061C\u200B\u200F\u202E\u2060\u2066\u2069\uFE0F\uFEFF".codePoints())
                .allMatch(InvisibleCharacters::contains);
        assertThat("aZ é-…א中😀\u0301".codePoints()).noneMatch(InvisibleCharacters::contains);
    }

    @Test
    void leavesABlankInTheirPlace() {
        assertThat(InvisibleCharacters.blanked("pay\u061Cme")).isEqualTo("pay me");
        assertThat(InvisibleCharacters.blanked("nothing hidden 😀")).isEqualTo("nothing hidden 😀");
    }
}
