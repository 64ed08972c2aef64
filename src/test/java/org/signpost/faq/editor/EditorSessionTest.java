package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which saved state a page knows. */
final class EditorSessionTest {
    @Test
    void knowsTheStateThatItWasDrawnFrom() {
        assertThat(new EditorSession(3, "", false).covers(3, "")).isTrue();
        assertThat(new EditorSession(3, "", false).covers(4, "")).isFalse();
        assertThat(new EditorSession(3, "", false).covers(2, "")).isFalse();
    }

    @Test
    void knowsWhatItSavedItself() {
        assertThat(new EditorSession(3, "a-page", true).covers(9, "a-page")).isTrue();
        assertThat(new EditorSession(3, "a-page", true).covers(9, "another-page"))
                .isFalse();
        assertThat(new EditorSession(3, "", true).covers(9, "")).isFalse();
    }

    @Test
    void takesAFormWithoutACounterForOneThatKnowsNothing() {
        EditorSession editorSession = ProposalForm.of(Map.of("counter", "x")).editorSession(true);

        assertThat(editorSession).isEqualTo(new EditorSession(-1, "", true));
        assertThat(editorSession.covers(0, "")).isFalse();
    }

    @Test
    void keepsASessionAsShortAsTheDatabaseWantsIt() {
        assertThat(ProposalForm.of(Map.of("session", "s\0" + "x".repeat(100)))
                        .editorSession(false)
                        .session())
                .isEqualTo("s" + "x".repeat(63));
    }
}
