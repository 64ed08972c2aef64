package org.signpost.faq.matching.decided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryPriorTest {
    private static final float[] ANY = {1};

    @Test
    void makesEveryEntryAlikeBeforeAnythingWasDecided() {
        assertThat(EntryPrior.NONE.of("a")).isEqualTo(EntryPrior.NONE.of("b"));
        assertThat(EntryPrior.of(List.of()).of("a")).isEqualTo(EntryPrior.NONE.of("a"));
    }

    @Test
    void isHalfTheLogarithmOfTheSmoothedShare() {
        EntryPrior prior = EntryPrior.of(Collections.nCopies(49, answer(1, "a", "b")));

        assertThat(prior.of("a")).isCloseTo(0.5 * Math.log(50.0 / 99), within(1e-12));
        // Only the best entry of an answer counts.
        assertThat(prior.of("b")).isCloseTo(0.5 * Math.log(1.0 / 99), within(1e-12));
    }

    @Test
    void countsAnUnsureAnswerForLess() {
        EntryPrior prior = EntryPrior.of(List.of(answer(1, "a"), answer(0.7, "b")));

        assertThat(prior.of("a")).isGreaterThan(prior.of("b"));
        assertThat(prior.of("b")).isGreaterThan(prior.of("c"));
    }

    private static DecidedAnswer answer(double weight, String... slugs) {
        return new DecidedAnswer(List.of(slugs), ANY, ANY, weight);
    }
}
