package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class CrashPointTest {
    @Test
    void crashPointsAreNamedInAList() {
        assertThat(Crash.names(" a.b , c.d ")).containsExactlyInAnyOrder("a.b", "c.d");
        assertThat(Crash.names("a.b,,")).containsExactly("a.b");
    }

    @Test
    void withoutTheVariableThereIsNone() {
        assertThat(Crash.names(null)).isEmpty();
        assertThat(Crash.names("")).isEmpty();
        assertThatCode(() -> Crash.at("digest.after_plan")).doesNotThrowAnyException();
    }
}
