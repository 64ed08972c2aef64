package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.faq.ReliedVersion;

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

    @Test
    void ofADraftHoldsEachEntryInTheOlderOfItsVersions() {
        LocalDate day = LocalDate.parse("2026-10-01");

        assertThat(Basis.of(List.of(
                        new ReliedVersion("asylum", 3, day),
                        new ReliedVersion("policy", 2, day),
                        new ReliedVersion("asylum", 1, day))))
                .hasToString("asylum:1,policy:2");
        assertThat(Basis.of(List.of())).isEqualTo(Basis.NONE);
    }

    @Test
    void keepsAtMostTenEntries() {
        String twelve =
                IntStream.rangeClosed(1, 12).mapToObj(n -> "entry-" + n + ":1").collect(Collectors.joining(","));

        assertThat(Basis.parse(twelve).versions()).hasSize(10);
    }
}
