package org.signpost.triage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.platform.TextExcerpt;

class ParsedTextTest {
    @Test
    void takesAFormsNumberForOneWord() {
        assertThat(ParsedText.of("I-130, DS-160 and F-1 (not same-sex)").words())
                .containsExactly("i130", "ds160", "and", "f1", "not", "same", "sex");
    }

    @Test
    void readsWhatOnlyLooksDifferentAlike() {
        assertThat(ParsedText.of("ｖｉｓａ vi\u200Bsa VISA don\u2019t don't").words())
                .containsExactly("visa", "visa", "visa", "dont", "dont");
    }

    @Test
    void keepsThePlacesOfWordsInTheTextAsReceived() {
        String text = "a vi\u200Bsa!";

        WordToken token = ParsedText.of(text).tokens().getLast();

        assertThat(text.substring(token.start(), token.end())).isEqualTo("vi\u200Bsa");
    }

    @Test
    void namesNumbersMoneyAndAddressesByTheirShape() {
        assertThat(ParsedText.of("$500 in 2012, 12345 at https://a.example/x or a@b.example on 10/14")
                        .words())
                .containsExactly("<money>", "in", "<year>", "<num>", "at", "<url>", "or", "<email>", "on", "<date>");
    }

    @Test
    void endsASentenceAtItsMarkAlsoWithoutABlank() {
        assertThat(sentences("Great news!!Thanks. Can my wife come?We wait")).hasSize(4);
    }

    @Test
    void doesNotEndASentenceAtAnAbbreviation() {
        assertThat(sentences("I love the U.S. and Mr. Smith. Really.")).hasSize(2);
    }

    @Test
    void endsASentenceAtALineBreak() {
        assertThat(sentences("Dear all\n\nI have a question")).containsExactly("Dear all", "I have a question");
    }

    @Test
    void neverCutsWithinAPairOfSurrogates() {
        assertThat(TextExcerpt.beginning("ab\uD83D\uDE00", 3)).isEqualTo("ab");
    }

    private static List<String> sentences(String text) {
        return ParsedText.of(text).sentences().stream()
                .map(span -> span.of(text))
                .toList();
    }
}
