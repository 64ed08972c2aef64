package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;

class NamedPhrasesTest {
    @Test
    void joinsWhatFunctionWordsAloneDivide() {
        assertThat(named("My hearing is on Thursday, thank you", "en", 1, 4)).containsExactly("hearing is on Thursday");
        assertThat(named("hearing before the big judge", "en", 0, 4)).containsExactly("hearing", "judge");
        assertThat(named("visa of the one who is my fiance", "en", 0, 7)).containsExactly("visa", "fiance");
    }

    @Test
    void joinsNothingAcrossSentences() {
        assertThat(named("I lost my visa. My husband waits.", "en", 3, 5)).containsExactly("visa", "husband");
    }

    @Test
    void namesNoFunctionWordForItself() {
        assertThat(named("Can we stay with them?", "en", 0, 1, 3, 4)).isEmpty();
        assertThat(named("¿Qué pasa con mi esposo?", "es", 0, 3, 4)).containsExactly("esposo");
        assertThat(named("casa nostra", "unknown", 0)).containsExactly("casa");
    }

    @Test
    void namesNoNumberAndNoStrayLetterForItself() {
        assertThat(named("In 2016 q at 7 F-1 or HR or B2", "en", 1, 2, 4, 5, 7, 9))
                .containsExactly("F-1 or HR or B2");
    }

    @Test
    void namesAPlaceWithWhatItIsSaidOf() {
        assertThat(placed("Help. My hearing is on Thursday.", "Thursday")).containsExactly("hearing is on Thursday");
        assertThat(placed("Yesterday my brother was detained", "was detained")).containsExactly("brother was detained");
        assertThat(placed("Tomorrow. Detained again.", "Detained")).containsExactly("Detained");
        assertThat(placed("", "")).isEmpty();
    }

    private static List<String> named(String text, String language, int... words) {
        NamedPhrases phrases = new NamedPhrases(ParsedText.of(text), language);
        for (int word : words) {
            phrases.name(word);
        }
        return phrases.spans().stream().map(span -> span.of(text)).toList();
    }

    private static List<String> placed(String text, String place) {
        NamedPhrases phrases = new NamedPhrases(ParsedText.of(text), "en");
        int start = text.indexOf(place);
        phrases.nameWithSubject(new TextSpan(start, start + place.length()));
        return phrases.spans().stream().map(span -> span.of(text)).toList();
    }
}
