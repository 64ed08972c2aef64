package org.signpost.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk", "/desk/17?lane=ready", "/digests/2026-W47/html"})
    void goesOnToOurOwnPages(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "/%0d%0aLocation: x",
                "/desk\r\nSet-Cookie: a=b",
                "desk",
                " /desk",
                ""
            })
    void startsAtTheStartWhereAnAddressCouldLeadElsewhere(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo("/");
    }

    @Test
    void takesNoEndlessPath() {
        assertThat(LocalPath.orStart("/" + "a".repeat(501))).isEqualTo("/");
        assertThat(LocalPath.orStart(null)).isEqualTo("/");
    }
}
