package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.triage.text.ParsedText;

class TextSignalsTest {
    @Test
    void hearsAQuestionWithoutItsMarkInSixLanguages() {
        for (String text : List.of(
                "wondering if my wife can work while we wait",
                "quisiera saber si puedo viajar",
                "gostaria de saber se posso trabalhar",
                "je voudrais savoir combien ça coûte",
                "pwede po ba mag work ang asawa ko",
                "подскажите можно ли ехать сейчас")) {
            assertThat(AskingSentences.of(ParsedText.of("Hello. " + text))).isNotEmpty();
            assertThat(TextSignals.asking(ParsedText.of(text))).as(text).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void choosesTheSentencesThatMayAsk() {
        ParsedText parsedText = ParsedText.of("Great day. The sun shone. Can my husband stay? We danced. Bye now.");

        assertThat(AskingSentences.of(parsedText))
                .extracting(span -> span.of(parsedText.text()))
                .contains("Can my husband stay?");
        assertThat(AskingSentences.of(parsedText)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void givesOneNumberForEachNameAndNoneThatIsNot() {
        float[] signals = TextSignals.of(ParsedText.of("?!"), null);

        assertThat(signals).hasSameSizeAs(TextSignals.all());
        for (float signal : signals) {
            assertThat(signal).isBetween(0f, 5f);
        }
    }
}
