package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which candidates a draft links. */
final class MatchTest {
    @Test
    void linksThoseThatAnswerTwoAtMost() {
        Match match = new Match(MatchOutcome.MATCHED, List.of(sure("a"), unsure("b"), sure("c"), sure("d")));

        assertThat(match.answering()).extracting(MatchCandidate::slug).containsExactly("a", "c");
    }

    @Test
    void linksTheBestWhereMatchingIsUnsure() {
        assertThat(new Match(MatchOutcome.AMBIGUOUS, List.of(unsure("a"), unsure("b"))).answering())
                .extracting(MatchCandidate::slug)
                .containsExactly("a");
    }

    @Test
    void linksNothingWhereNoEntryAnswers() {
        assertThat(new Match(MatchOutcome.UNCOVERED, List.of(unsure("a"))).answering())
                .isEmpty();
        assertThat(Match.NOTHING_ASKED.answering()).isEmpty();
        assertThat(new Match(MatchOutcome.AMBIGUOUS, List.of()).answering()).isEmpty();
    }

    private static MatchCandidate sure(String slug) {
        return new MatchCandidate(slug, 0.9, true, "", List.of());
    }

    private static MatchCandidate unsure(String slug) {
        return new MatchCandidate(slug, 0.4, false, "", List.of());
    }
}
