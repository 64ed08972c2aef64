package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which candidates a draft links. */
final class MatchTest {
    @Test
    void linksThoseThatAnswerTwoAtMost() {
        Match match = new Match(Outcome.MATCHED, List.of(sure("a"), unsure("b"), sure("c"), sure("d")));

        assertThat(match.answering()).extracting(Candidate::slug).containsExactly("a", "c");
    }

    @Test
    void linksTheBestWhereMatchingIsUnsure() {
        assertThat(new Match(Outcome.AMBIGUOUS, List.of(unsure("a"), unsure("b"))).answering())
                .extracting(Candidate::slug)
                .containsExactly("a");
    }

    @Test
    void linksNothingWhereNoEntryAnswers() {
        assertThat(new Match(Outcome.UNCOVERED, List.of(unsure("a"))).answering())
                .isEmpty();
        assertThat(Match.NOTHING_ASKED.answering()).isEmpty();
        assertThat(new Match(Outcome.AMBIGUOUS, List.of()).answering()).isEmpty();
    }

    private static Candidate sure(String slug) {
        return new Candidate(slug, 0.9, true, "", List.of());
    }

    private static Candidate unsure(String slug) {
        return new Candidate(slug, 0.4, false, "", List.of());
    }
}
