package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class CrashPointTest {
    @Test
    void crashPointsAreNamedInAList() {
        assertThat(CrashPoint.names(" a.b , c.d ")).containsExactlyInAnyOrder("a.b", "c.d");
        assertThat(CrashPoint.names("a.b,,")).containsExactly("a.b");
    }

    @Test
    void withoutTheVariableThereIsNone() {
        assertThat(CrashPoint.names(null)).isEmpty();
        assertThat(CrashPoint.names("")).isEmpty();
        assertThatCode(() -> CrashPoint.at("digest.after_plan")).doesNotThrowAnyException();
    }
}
