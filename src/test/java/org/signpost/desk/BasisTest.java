package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BasisTest {
    @Test
    void travelsThroughAForm() {
        Basis basis = Basis.parse("asylum-lgbt:12,fiance-visa-steps:3");

        assertThat(basis.versions()).containsEntry("asylum-lgbt", 12).containsEntry("fiance-visa-steps", 3);
        assertThat(Basis.parse(basis.toString())).isEqualTo(basis);
        assertThat(Basis.NONE.toString()).isEmpty();
    }

    @Test
    void leavesOutWhatNobodyOfUsWrote() {
        for (String hostile : List.of(
                "",
                ",",
                "asylum",
                "asylum:0",
                "asylum:-1",
                "asylum:1x",
                "-asylum:1",
                "Asylum:1",
                "a b:1",
                "asylum:99999999999",
                "<b>:1",
                "asylum:1'--",
                "a".repeat(81) + ":1")) {
            assertThat(Basis.parse(hostile)).as(hostile).isEqualTo(Basis.NONE);
        }
        assertThat(Basis.parse(null)).isEqualTo(Basis.NONE);
        assertThat(Basis.parse("a:1,".repeat(100_000)).versions()).hasSize(1);
    }

    @Test
    void ofTwoVersionsOfAnEntryTheTextIsAsOldAsTheOlder() {
        Basis both = Basis.parse("asylum:2").and(Basis.parse("asylum:1,children:4"));

        assertThat(both).isEqualTo(Basis.parse("asylum:1,children:4"));
        assertThat(both.with("asylum", 3)).isEqualTo(Basis.parse("asylum:3,children:4"));
        assertThat(both.with("policy", 3)).isEqualTo(both);
    }
}
