package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BylineTest {
    private static final String TITLE = "Harbor Families Network Welcomes a New Rule";

    @Test
    void knowsTheOrganisationByTheNameThatOpensItsPressRelease() {
        assertThat(Byline.opensWith(TITLE, "Harbor Families Network")).isTrue();
        assertThat(Byline.opensWith(TITLE, " harbor families network ")).isTrue();
    }

    @Test
    void takesNobodyElseForTheOrganisation() {
        assertThat(Byline.opensWith(TITLE, "Harbor")).isFalse();
        assertThat(Byline.opensWith(TITLE, "Harbor Families Networker")).isFalse();
        assertThat(Byline.opensWith(TITLE, "Ana")).isFalse();
        assertThat(Byline.opensWith("Harbor Families Network", "Harbor Families Network"))
                .isFalse();
    }

    @Test
    void knowsTheNameWhateverItsCaseAndTheBlanksAroundTheTitle() {
        assertThat(Byline.opensWith("  HARBOR FAMILIES network welcomes", "Harbor Families Network"))
                .isTrue();
        assertThat(Byline.opensWith("Ärzte Helfen Heute", "ärzte helfen")).isTrue();
    }

    @Test
    void takesNoSingleWordAndNoNameInTheMiddleForTheOrganisation() {
        assertThat(Byline.opensWith("Ana Welcomes a New Rule", "Ana")).isFalse();
        assertThat(Byline.opensWith("The Harbor Families Network Welcomes", "Harbor Families Network"))
                .isFalse();
        assertThat(Byline.opensWith(TITLE, "")).isFalse();
        assertThat(Byline.opensWith(TITLE, "   ")).isFalse();
        assertThat(Byline.opensWith("", "Harbor Families Network")).isFalse();
    }
}
