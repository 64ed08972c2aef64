package org.signpost.triage.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.triage.text.Prose;

class SignalsTest {
    @Test
    void hearsAQuestionWithoutItsMarkInSixLanguages() {
        for (String text : List.of(
                "wondering if my wife can work while we wait",
                "quisiera saber si puedo viajar",
                "gostaria de saber se posso trabalhar",
                "je voudrais savoir combien ça coûte",
                "pwede po ba mag work ang asawa ko",
                "подскажите можно ли ехать сейчас")) {
            assertThat(AskingSentences.of(Prose.of("Hello. " + text))).isNotEmpty();
            assertThat(Signals.asking(Prose.of(text))).as(text).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void choosesTheSentencesThatMayAsk() {
        Prose prose = Prose.of("Great day. The sun shone. Can my husband stay? We danced. Bye now.");

        assertThat(AskingSentences.of(prose))
                .extracting(span -> span.of(prose.text()))
                .contains("Can my husband stay?");
        assertThat(AskingSentences.of(prose)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void givesOneNumberForEachNameAndNoneThatIsNot() {
        float[] signals = Signals.of(Prose.of("?!"), null);

        assertThat(signals).hasSameSizeAs(Signals.all());
        for (float signal : signals) {
            assertThat(signal).isBetween(0f, 5f);
        }
    }
}
