package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataType;

class QuestionExcerptTest {
    private static final String STORY = "We have been together for nine years and live in Ohio. ";
    private static final String QUESTION =
            "Does anyone know whether my dog can fly with me to Chicago, and what papers the dog needs?";

    private final QuestionExcerpt excerpt = new QuestionExcerpt();

    @Test
    void takesTheSentenceThatAsks() {
        assertThat(of(STORY + QUESTION + " Thank you!", QUESTION)).isEqualTo(QUESTION);
    }

    @Test
    void aSentenceThatSaysTooLittleBringsWholeWordsFromBeforeIt() {
        String asked = of("x".repeat(300) + " " + STORY + "Is that true?", "Is that true?");

        assertThat(asked).endsWith("live in Ohio. Is that true?").startsWith("We have been");
    }

    @Test
    void aCommentInWhichNoSentenceAsksGivesItsBeginning() {
        assertThat(of(STORY.repeat(30), null))
                .startsWith("We have been together")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(QuestionExcerpt.LONGEST);
    }

    @Test
    void masksWhatTriageFoundAlsoWhereItStandsAcrossTheEdge() {
        String text = "I am Ana Quiroga. " + QUESTION;
        int across = text.indexOf("Quiroga");
        PersonalData name = new PersonalData(PersonalDataType.NAME, across, text.indexOf("anyone") + "anyone".length());

        assertThat(excerpt.of(text, assessment(span(text, QUESTION), List.of(name))))
                .startsWith("[name] know whether")
                .doesNotContain("Quiroga");
    }

    @Test
    void masksWhatTriageOverlooked() {
        String question = "Can my husband, whose number is (202) 555-0143, call your office about the dog tomorrow?";

        assertThat(of(question, question)).contains("[phone number]").doesNotContain("555");
    }

    @Test
    void isNeverEmptyAndSurvivesASentenceThatIsNotThereAnyMore() {
        assertThat(of("", null)).isEqualTo("…");
        assertThat(of("\u200b\n", null)).isEqualTo("…");
        assertThat(excerpt.of("Short.", assessment(new TextSpan(2, 900), List.of())))
                .isEqualTo("Short.");
    }

    private String of(String text, @Nullable String sentence) {
        return excerpt.of(text, assessment(sentence == null ? null : span(text, sentence), List.of()));
    }

    private static TextSpan span(String text, String sentence) {
        int start = text.indexOf(sentence);
        return new TextSpan(start, start + sentence.length());
    }

    private static Assessment assessment(@Nullable TextSpan sentence, List<PersonalData> found) {
        return new Assessment(
                CommentKind.QUESTION,
                true,
                0.9,
                Confidence.SURE,
                false,
                List.of(),
                false,
                false,
                false,
                List.of(),
                "en",
                found,
                null,
                new AssessmentReasons(sentence, List.of()),
                "m1");
    }
}
