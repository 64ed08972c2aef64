package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.gaps.GapSummary.Member;

class GapSummaryTest {
    private final QuestionVectorizer vectorizer = new QuestionVectorizer(EntryMatcher.bundledModel(), Optional.empty());

    @Test
    void theTitleIsTheMostCentralQuestion() {
        GapSummary summary = GapSummary.of(List.of(
                member("Where do I park my car?", "policy"),
                member("May my dog fly on the plane?", ""),
                member("Can the dog fly on a plane?", "")));

        assertThat(summary.title()).contains("dog");
    }

    @Test
    void theTopicIsThatOfMostAndOfEquallyManyTheFirst() {
        assertThat(GapSummary.of(List.of(member("a b?", ""), member("c d?", ""), member("e f?", "policy")))
                        .topic())
                .isEqualTo("policy");
        assertThat(GapSummary.of(List.of(member("a b?", "policy"), member("c d?", "asylum")))
                        .topic())
                .isEqualTo("asylum");
        assertThat(GapSummary.of(List.of(member("a b?", ""))).topic()).isEmpty();
    }

    @Test
    void theTitleIsShort() {
        String title = GapSummary.title("Is it \ud83d\ude00" + "\ud83d\ude00".repeat(200) + "?");

        assertThat(title.length()).isLessThanOrEqualTo(GapSummary.LONGEST_TITLE);
        assertThat(title).endsWith("…");
        assertThat(title.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
                .isZero();
    }

    @Test
    void closedForTooFewOpensAgainForTwiceAsManyAndThreeMore() {
        assertThat(Gap.CloseReason.TOO_FEW.opensAgain(1, 3)).isFalse();
        assertThat(Gap.CloseReason.TOO_FEW.opensAgain(1, 4)).isTrue();
        assertThat(Gap.CloseReason.TOO_FEW.opensAgain(10, 19)).isFalse();
        assertThat(Gap.CloseReason.TOO_FEW.opensAgain(10, 20)).isTrue();
        assertThat(Gap.CloseReason.NOT_OURS.opensAgain(1, 1_000)).isFalse();
        assertThat(Gap.CloseReason.ELSEWHERE.opensAgain(1, 1_000)).isFalse();
    }

    @Test
    void aLongTextIsNamedByTheLastSentenceInItThatAsksEnough() {
        String story = "My husband and I have waited for two years, and every letter says another thing. ";
        String asks = story + "May our dog fly on the same plane as we do? " + story + "Is it true?";

        assertThat(GapSummary.title(asks)).isEqualTo("May our dog fly on the same plane as we do?");
        assertThat(GapSummary.question("No question here.")).isEqualTo("No question here.");
        assertThat(GapSummary.title("Is it true?")).isEqualTo("Is it true?");
    }

    @Test
    void theSameQuestionsInAnotherOrderGiveTheSameSummary() {
        List<Member> members = List.of(
                member("May my dog fly on the plane?", "policy"),
                member("Can a dog come on a plane?", "asylum"),
                member("Where do I park?", ""));

        assertThat(GapSummary.of(members.reversed())).isEqualTo(GapSummary.of(members));
    }

    private Member member(String asks, String topic) {
        return new Member(asks, topic, vectorizer.of(asks, "en"));
    }
}
