package org.signpost.faq.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which saved state a page knows. */
final class SeenTest {
    @Test
    void knowsTheStateThatItWasDrawnFrom() {
        assertThat(new Seen(3, "", false).covers(3, "")).isTrue();
        assertThat(new Seen(3, "", false).covers(4, "")).isFalse();
        assertThat(new Seen(3, "", false).covers(2, "")).isFalse();
    }

    @Test
    void knowsWhatItSavedItself() {
        assertThat(new Seen(3, "a-page", true).covers(9, "a-page")).isTrue();
        assertThat(new Seen(3, "a-page", true).covers(9, "another-page")).isFalse();
        assertThat(new Seen(3, "", true).covers(9, "")).isFalse();
    }

    @Test
    void takesAFormWithoutACounterForOneThatKnowsNothing() {
        Seen seen = Seen.sent(Map.of("counter", "x"), true);

        assertThat(seen).isEqualTo(new Seen(-1, "", true));
        assertThat(seen.covers(0, "")).isFalse();
    }

    @Test
    void keepsASessionAsShortAsTheDatabaseWantsIt() {
        assertThat(Seen.sent(Map.of("session", "s\0" + "x".repeat(100)), false).session())
                .isEqualTo("s" + "x".repeat(63));
    }
}
