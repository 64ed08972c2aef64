package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentType;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.CommentKind;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.SimilarTexts;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.text.FunctionWords;

class TrainedTriageTest {
    private static final Triage TRIAGE = TrainedTriage.load();

    @Test
    void findsTheQuestionBuriedInThanks() {
        String text =
                "Wonderful news, thank you all so much! We cried. Can my wife get a work permit while we wait? God bless.";

        Assessment assessment = TRIAGE.assess(TriageInput.of(text));

        assertThat(assessment.needsAnswer()).isTrue();
        assertThat(assessment.kind()).isEqualTo(CommentKind.QUESTION);
        assertThat(assessment.topics()).extracting(TopicScore::topic).contains(SampleTopics.WORK_PERMIT);
        int start = text.indexOf("Can my wife");
        assertThat(assessment.reasons().sentence()).isEqualTo(new TextSpan(start, text.indexOf('?') + 1));
        assertThat(assessment.reasons().words())
                .extracting(span -> span.of(text))
                .anyMatch(word -> word.contains("permit"));
    }

    @Test
    void namesWhatAPersonWouldName() {
        String text =
                "We are scared. My husband's hearing is on Thursday and ICE took my brother. Can the judge send them away?";

        Assessment assessment = TRIAGE.assess(new TriageInput(
                text, CommentType.COMMENT, "Ana", false, "Harbor", "", "en", null, LocalDate.of(2026, 11, 23)));

        assertThat(assessment.urgent()).isTrue();
        assertThat(assessment.reasons().words())
                .extracting(span -> span.of(text))
                .anyMatch(phrase -> phrase.contains("hearing is on Thursday"))
                .anyMatch(phrase -> phrase.contains("ICE took my brother"))
                .noneMatch(phrase -> FunctionWords.contains(phrase, "en"));
    }

    @Test
    void namesTheSubjectAndNoWordThatAnyQuestionHas() {
        assertThat(named("Can my partner get a work permit while the green card is pending?"))
                .containsExactlyInAnyOrder("work permit", "green card");
        assertThat(named("They said it is not possible. Please help me understand what changed for a fiance visa."))
                .containsExactly("fiance visa");
        assertThat(named("Is it possible to bring my stepchild too?")).containsExactly("stepchild");
    }

    private static List<String> named(String text) {
        return TRIAGE.assess(TriageInput.of(text)).reasons().words().stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void saysWhichQuestionsItReadsLike() {
        Assessment assessment =
                TRIAGE.assess(TriageInput.of("My partner was detained by ICE yesterday. Where do they hold him?"));

        assertThat(assessment.reasons().like()).extracting(SimilarTexts::topic).contains(SampleTopics.DEPORTATION);
        assertThat(assessment.reasons().like()).allSatisfy(like -> {
            assertThat(assessment.topics()).extracting(TopicScore::topic).contains(like.topic());
            assertThat(like.texts()).hasSizeBetween(1, 2).allMatch(text -> text.length() <= 80);
        });
    }

    @Test
    void quotesNothingWithoutTheEmbedding() {
        Assessment assessment = TrainedTriage.measured(null, true)
                .assess(TriageInput.of("Can my husband get a work permit while we wait?"));

        assertThat(assessment.topics()).isNotEmpty();
        assertThat(assessment.reasons().like()).isEmpty();
    }

    @Test
    void setsPraiseAside() {
        assertThat(TRIAGE.assess(TriageInput.of("This is wonderful news! Thank you all."))
                        .needsAnswer())
                .isFalse();
    }

    @Test
    void asksNothingOfStaffAndNotices() {
        TriageInput notice = new TriageInput(
                "Can couples stay? « A blog", CommentType.PINGBACK, "A blog", false, "Harbor", "", "en", null, null);
        TriageInput staff = new TriageInput(
                "How can we help you?", CommentType.COMMENT, "Harbor", false, "Harbor", "", "en", null, null);

        assertThat(TRIAGE.assess(notice).kind()).isEqualTo(CommentKind.PINGBACK);
        assertThat(TRIAGE.assess(notice).needsAnswer()).isFalse();
        assertThat(TRIAGE.assess(staff).kind()).isEqualTo(CommentKind.STAFF);
        assertThat(TRIAGE.assess(staff).needsAnswer()).isFalse();
    }

    @Test
    void believesANameInTheTitleOnlyOfWhoeverAsksNothingAndSpeaksForMany() {
        String title = "Maria Lopez Is Free After Ninety Days";

        Assessment asking =
                TRIAGE.assess(under(title, "Can my husband still apply for a work permit? He has a fiancé visa."));
        Assessment thanking = TRIAGE.assess(under(title, "Thank you all, we are glad that she is home."));

        assertThat(asking.needsAnswer()).isTrue();
        assertThat(asking.kind()).isNotEqualTo(CommentKind.STAFF);
        assertThat(asking.perhapsNotOurs())
                .as("nothing is drafted to what may be our own")
                .isTrue();
        assertThat(thanking.kind()).isEqualTo(CommentKind.STAFF);
        for (String own : List.of(
                "My sister still needs a lawyer.",
                "Please call me, I am so scared for my daughter.",
                "My hearing is on Tuesday and we have nobody.",
                "Mi hermana sigue sin abogado y nadie nos ayuda.",
                "Ma sœur peut-elle venir ?")) {
            assertThat(TRIAGE.assess(under(title, own)).kind()).as(own).isNotEqualTo(CommentKind.STAFF);
            assertThat(TRIAGE.assess(under(title, own).answering("I hope so.")).kind())
                    .as(own)
                    .isNotEqualTo(CommentKind.STAFF);
        }
    }

    private static TriageInput under(String title, String text) {
        return new TriageInput(text, CommentType.COMMENT, "Maria Lopez", false, "Harbor", title, "en", null, null);
    }

    @Test
    void bearsEmptyAndEndlessTexts() {
        for (String text :
                new String[] {"", " ", "?", "\u200B", "\uD83D", "a".repeat(100_000), "\uD83D\uDE00".repeat(10_000)}) {
            assertThat(TRIAGE.assess(TriageInput.of(text)).model()).isEqualTo(TRIAGE.model());
        }
    }

    @Test
    void givesTheSameAssessmentToManyAtOnce() {
        TriageInput triageInput =
                TriageInput.of("My partner was detained yesterday. What can we do? His hearing is on Monday.");
        Assessment alone = TRIAGE.assess(triageInput);

        assertThat(IntStream.range(0, 64).parallel().mapToObj(_ -> TRIAGE.assess(triageInput)))
                .allMatch(alone::equals);
    }
}
