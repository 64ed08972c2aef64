package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.gaps.GapSummary.Member;

class PublicWordingTest {
    private final QuestionVectorizer vectorizer = new QuestionVectorizer(EntryMatcher.bundledModel(), Optional.empty());

    @Test
    void takesTheSentenceThatAsksAndNothingAroundIt() {
        assertThat(wordings("I live in Ohio with my cat. May my dog come on the plane with us? Thank you so much!"))
                .containsExactly("May my dog come on the plane with us?");
    }

    @Test
    void leavesOutSentencesWithPersonalData() {
        assertThat(wordings(
                        "Can my dog fly, my number is [A-number]?",
                        "May my dog come, write to ana.q@mail.example?",
                        "Does the dog of my cousin, [name], need a passport?",
                        "Call (202) 555-0143 if a dog can come on a plane?"))
                .isEmpty();
    }

    @Test
    void saysNothingTwiceAndNotTooMuch() {
        String[] many = IntStream.range(0, 40)
                .mapToObj(
                        number -> "Does animal " + "abcdefghijklmnop".repeat(2).substring(number % 16) + " number "
                                + (char) ('a' + number % 26) + number + " need a passport to come in?")
                .toArray(String[]::new);

        assertThat(wordings("May my dog come in?", "MAY MY DOG COME IN?", "May my dog come in?"))
                .hasSize(1);
        assertThat(wordings(many)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void carriesNoMarkupAndNothingThatIsTooLong() {
        assertThat(wordings("May <img src=x onerror=alert(1)> my *dog* [come](http://x) in?"))
                .allSatisfy(wording -> assertThat(wording).doesNotContain("<", ">", "*", "[", "]", "`"));
        assertThat(wordings("May my" + " d".repeat(120) + "og come?")).isEmpty();
        assertThat(wordings("dog?")).isEmpty();
    }

    @Test
    void theMostCentralQuestionComesFirst() {
        assertThat(wordings(
                        "Where do I park the car?",
                        "May my dog fly with me on the plane?",
                        "Can the dog fly on the plane with me?",
                        "Does my dog fly on the same plane?"))
                .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("dog");
    }

    @Test
    void leavesOutWhatWasCut() {
        assertThat(wordings("May my dog come on the plane with us and our…")).isEmpty();
        assertThat(wordings("See [name] about it. May my dog come on the plane with us today?"))
                .containsExactly("May my dog come on the plane with us today?");
    }

    private List<String> wordings(String... asks) {
        return new PublicWording()
                .of(Arrays.stream(asks)
                        .map(text -> new Member(text, "", vectorizer.of(text, "en")))
                        .toList());
    }
}
