package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the preview says about lengths. */
final class PreviewViewTest {
    @Test
    void saysHowManyWordsAreMissingOrTooMany() {
        assertThat(answer(1).length()).isEqualTo("1 word: 119 more read better");
        assertThat(answer(119).length()).isEqualTo("119 words: 1 more read better");
        assertThat(answer(120).length()).isEqualTo("120 words");
        assertThat(answer(350).length()).isEqualTo("350 words");
        assertThat(answer(352).length()).isEqualTo("352 words: 2 fewer read better");
    }

    @Test
    void likesAnswersBetweenTheTwo() {
        assertThat(answer(119).goodLength()).isFalse();
        assertThat(answer(120).goodLength()).isTrue();
        assertThat(answer(350).goodLength()).isTrue();
        assertThat(answer(351).goodLength()).isFalse();
    }

    @Test
    void likesAReplyThatIsThereAndFits() {
        assertThat(reply(0).goodReply()).isFalse();
        assertThat(reply(320).goodReply()).isTrue();
        assertThat(reply(321).goodReply()).isFalse();
        assertThat(reply(12).replyLength()).isEqualTo("12 of 320 characters");
    }

    private static PreviewView answer(int words) {
        return new PreviewView("", "", words, 0, new LinkedHashMap<>(), List.of());
    }

    private static PreviewView reply(int characters) {
        return new PreviewView("", "", 0, characters, new LinkedHashMap<>(), List.of());
    }
}
