package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signpost.triage.PersonalDataType;

class CommentSnippetsTest {
    private static final String TEXT = "Thank you.  May my\nwife come, call 555-0143? I hope so. 555-0199";
    private static final String PHONE = "[" + PersonalDataType.PHONE.label() + "]";

    @Test
    void isTheSentenceThatAsksOnOneLineAndMasked() {
        AssessmentFixture read = AssessmentFixture.of(TEXT)
                .asking("May my\nwife come, call 555-0143?")
                .hiding("555-0143")
                .hiding("555-0199");

        assertThat(CommentSnippets.of(TEXT, read.get())).isEqualTo("May my wife come, call " + PHONE + "?");
    }

    @Test
    void isTheBeginningWhereNoSentenceAsks() {
        assertThat(CommentSnippets.of(
                        TEXT, AssessmentFixture.of(TEXT).hiding("555-0143").get()))
                .startsWith("Thank you. May my wife come, call " + PHONE);
    }

    @Test
    void masksAlsoWhatBeginsBeforeTheSentenceThatAsks() {
        AssessmentFixture read =
                AssessmentFixture.of(TEXT).asking("0143? I hope so.").hiding("555-0143");

        assertThat(CommentSnippets.of(TEXT, read.get())).isEqualTo(PHONE + "? I hope so.");
    }

    @Test
    void isTheBeginningWhereTheTextGotShorterThanItWas() {
        assertThat(CommentSnippets.of(
                        "Short now", AssessmentFixture.of(TEXT).asking(10, 60).get()))
                .isEqualTo("Short now");
    }

    @Test
    void endsAtTheLastWholeCharacterThatFits() {
        String smiles = "a" + "\uD83D\uDE00".repeat(200);

        String snippet = CommentSnippets.of(smiles, AssessmentFixture.of(smiles).get());

        assertThat(snippet).hasSize(220).endsWith("\uD83D\uDE00…");
        assertThat(CommentSnippets.of("x".repeat(220), AssessmentFixture.of("").get()))
                .isEqualTo("x".repeat(220));
        assertThat(CommentSnippets.of("x".repeat(221), AssessmentFixture.of("").get()))
                .isEqualTo("x".repeat(219) + "…");
    }
}
