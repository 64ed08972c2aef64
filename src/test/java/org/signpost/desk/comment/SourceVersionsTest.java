package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.faq.ReliedVersion;

class SourceVersionsTest {
    @Test
    void travelsThroughAForm() {
        SourceVersions sourceVersions = SourceVersions.parse("asylum-lgbt:12,fiance-visa-steps:3");

        assertThat(sourceVersions.versions()).containsEntry("asylum-lgbt", 12).containsEntry("fiance-visa-steps", 3);
        assertThat(SourceVersions.parse(sourceVersions.toString())).isEqualTo(sourceVersions);
        assertThat(SourceVersions.NONE.toString()).isEmpty();
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
            assertThat(SourceVersions.parse(hostile)).as(hostile).isEqualTo(SourceVersions.NONE);
        }
        assertThat(SourceVersions.parse(null)).isEqualTo(SourceVersions.NONE);
        assertThat(SourceVersions.parse("a:1,".repeat(100_000)).versions()).hasSize(1);
    }

    @Test
    void ofTwoVersionsOfAnEntryTheTextIsAsOldAsTheOlder() {
        SourceVersions both = SourceVersions.parse("asylum:2").and(SourceVersions.parse("asylum:1,children:4"));

        assertThat(both).isEqualTo(SourceVersions.parse("asylum:1,children:4"));
        assertThat(both.with("asylum", 3)).isEqualTo(SourceVersions.parse("asylum:3,children:4"));
        assertThat(both.with("policy", 3)).isEqualTo(both);
    }

    @Test
    void ofADraftHoldsEachEntryInTheOlderOfItsVersions() {
        LocalDate day = LocalDate.parse("2026-10-01");

        assertThat(SourceVersions.of(List.of(
                        new ReliedVersion("asylum", 3, day),
                        new ReliedVersion("policy", 2, day),
                        new ReliedVersion("asylum", 1, day))))
                .hasToString("asylum:1,policy:2");
        assertThat(SourceVersions.of(List.of())).isEqualTo(SourceVersions.NONE);
    }

    @Test
    void keepsAtMostTenEntries() {
        String twelve =
                IntStream.rangeClosed(1, 12).mapToObj(n -> "entry-" + n + ":1").collect(Collectors.joining(","));

        assertThat(SourceVersions.parse(twelve).versions()).hasSize(10);
    }
}
