package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.SiteId;
import org.signpost.ingest.input.UnreadablePart;

final class ImportReportTest {
    private static final UnreadablePart BROKEN = new UnreadablePart("line 2", "not a JSON object; left out");

    @ParameterizedTest
    @CsvSource({"3, 0, COMPLETE", "0, 0, COMPLETE", "3, 1, PARTLY", "0, 1, NOTHING", "0, 900, NOTHING"})
    void saysHowItEnded(long found, long unreadable, ImportReport.Outcome outcome) {
        assertThat(report(null, found, unreadable).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 18, 0, PARTLY",
        "20, 0, 0, NOTHING",
        "20, 18, 2, PARTLY",
        "20, 20, 0, COMPLETE",
        "20, 24, 0, COMPLETE",
        "0, 0, 0, COMPLETE"
    })
    void isNotCompleteWhereThePageAnnouncesMore(
            int announced, long found, long unreadable, ImportReport.Outcome outcome) {
        assertThat(report(announced, found, unreadable).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "55 | 51 | 0 | The page announces 55 comments; 51 are in this copy.",
                "55 | 0 | 0 | The page says that it has 55 comments; none could be read: save the page as HTML",
                "1 | 0 | 0 | The page says that it has 1 comment; none could be read",
                "55 | 0 | 1 | The page says that it has 55 comments; none could be read",
                "20 | 18 | 0 | The page announces 20 comments; 18 are in this copy.",
                "20 | 17 | 1 | The page announces 20 comments; 17 are in this copy.",
                "0 | 0 | 0 | no comments found on this page",
                " | 0 | 0 | no comments found on this page",
                "55 | 55 | 0 |",
                "55 | 60 | 0 |",
                "55 | 51 | 4 |",
                " | 7 | 0 |",
                " | 0 | 1 |"
            })
    void saysWhatTheCountsDoNot(@Nullable Integer announced, long found, long unreadable, @Nullable String sentence) {
        ImportReport report = report(announced, found, unreadable);
        if (sentence == null) {
            assertThat(report.sentence()).isEmpty();
        } else {
            assertThat(report.sentence())
                    .hasValueSatisfying(said -> assertThat(said).startsWith(sentence));
        }
    }

    @Test
    void keepsItsOwnListOfWhatCouldNotBeRead() {
        List<UnreadablePart> items = new ArrayList<>(List.of(BROKEN));
        ImportReport report =
                new ImportReport(null, "a", "main", null, null, 0, 0, 0, 0, 1, items, List.of(), List.of(), 0);
        items.clear();
        assertThat(report.unreadable()).containsExactly(BROKEN);
    }

    @Test
    void makesWholeSentencesForThePage() {
        assertThat(page(report(null, 0, 0), ImportReportView.State.DONE).lead())
                .isEqualTo("No comments found on this page.");
        assertThat(page(report(9, 3, 0), ImportReportView.State.DONE).lead())
                .startsWith("The page announces 9 comments; 3 are in this copy.")
                .doesNotEndWith("..");
        assertThat(page(report(null, 3, 0), ImportReportView.State.DONE).lead()).isNull();
    }

    @Test
    void drawsNoConclusionWhileAnImportGoesOn() {
        assertThat(page(report(9, 3, 0), ImportReportView.State.RUNNING).lead()).isNull();
        assertThat(page(report(9, 3, 0), ImportReportView.State.CUT_OFF).lead()).isNotNull();
        assertThat(page(report(null, 0, 1), ImportReportView.State.RUNNING).nothingRead())
                .isFalse();
        assertThat(page(report(null, 0, 1), ImportReportView.State.DONE).nothingRead())
                .isTrue();
        assertThat(page(report(null, 1, 1), ImportReportView.State.DONE).nothingRead())
                .isFalse();
    }

    @Test
    void countsWhatItDoesNotName() {
        ImportReport report = new ImportReport(
                null, "a", "main", null, null, 0, 0, 0, 0, 201, List.of(BROKEN), List.of(), List.of(), 0);
        assertThat(report.moreUnreadable()).isEqualTo(200);
        assertThat(ImportReportText.table(report)).contains("  line 2: not a JSON object; left out\n  and 200 more\n");
    }

    @Test
    void showsTheCountsOfAnImportThatWasStoredAndNotOfALook() {
        ImportReport stored = new ImportReport(
                new ImportRunId(4), "a", "blog", "JSON lines", 9, 7, 4, 2, 1, 0, List.of(), List.of(), List.of(), 0);
        assertThat(ImportReportText.table(stored)).contains("""
                site           blog
                announced      9
                found          7
                stored         4
                revised        2
                already there  1
                unreadable     0
                """);
        assertThat(ImportReportText.table(report(null, 7, 0)))
                .contains(
                        "site           none, this was only a look\nannounced      -\nfound          7\nunreadable     0\n")
                .contains("format         not recognised")
                .doesNotContain("stored");
    }

    @Test
    void writesNothingThatSteersATerminal() {
        ImportReport report = new ImportReport(
                new ImportRunId(4),
                "a\u001b[2Jb\n",
                "s\u0007",
                null,
                null,
                0,
                0,
                0,
                0,
                1,
                List.of(new UnreadablePart("x\r", "y")),
                List.of(),
                List.of(),
                0);
        assertThat(ImportReportText.table(report))
                .contains("source         a?[2Jb?\n", "site           s?\n", "  x?: y\n")
                .doesNotContain("\u001b", "\u0007", "\r");
    }

    @Test
    void quotesWhatItWritesAsJson() {
        ImportReport report = new ImportReport(
                new ImportRunId(4), "a\"b\n", "blog", null, 9, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), 0);
        assertThat(ImportReportText.json(report))
                .startsWith("{\"source\":\"a\\\"b\\n\",\"site\":\"blog\",\"format\":null,\"announced\":9,")
                .endsWith("\"unreadable\":[],\"dry_run\":false}")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 'blog;main;news', 'blog;news'",
        "blog, '', 'blog;main;news', 'blog;news'",
        "main, '', 'main', ''",
        "main, '', '', ''",
        "travel, travel, 'blog;main', 'blog'"
    })
    void offersTheOtherSitesAndKeepsANewOne(String site, String typed, String sites, String offered) {
        ImportFormView form = new ImportFormView("", "", site, "", "", "", "2 GB", names(sites), List.of());
        assertThat(form.newSite()).isEqualTo(typed);
        assertThat(form.otherSites()).isEqualTo(names(offered));
    }

    @Test
    void showsWhenAnImportBeganToTheMinute() {
        Instant begun = Instant.parse("2026-11-20T19:32:59.123Z");
        assertThat(run(ImportState.RUNNING, true, begun).startedAtMinute()).isEqualTo("2026-11-20 19:32");
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING, RUNNING, 3, false",
        "RUNNING, CUT_OFF, 3, false",
        "DONE, DONE, 3, true",
        "DONE, DONE, 0, false",
        "CANCELLED, CANCELLED, 3, true",
        "TAKING_BACK, TAKING_BACK, 3, false",
        "TAKING_BACK, HALF_TAKEN_BACK, 0, true",
        "TAKEN_BACK, TAKEN_BACK, 2, false",
        "TAKEN_BACK, TAKEN_BACK, 3, true"
    })
    void offersToTakeBackWhatIsThereToTakeBack(
            ImportState state, ImportReportView.State shown, long firstSeen, boolean offered) {
        KeptComments kept = new KeptComments(Map.of(KeptComments.Reason.DECIDED, 2L));
        ImportReportView view =
                new ImportReportView(run(state, true, Instant.EPOCH), report(null, 3, 0), shown, null, firstSeen, kept);
        assertThat(view.canTakeBack()).isEqualTo(offered);
        assertThat(new ImportReportView(
                                run(state, false, Instant.EPOCH), report(null, 3, 0), shown, null, firstSeen, kept)
                        .canTakeBack())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "4, less than a minute left",
        "31, about 1 minute left",
        "170, about 3 minutes left",
        "7140, about 119 minutes left",
        "9000, about 3 hours left"
    })
    void saysHowLongItTakesInWords(long seconds, String words) {
        assertThat(ImportReportView.Progress.words(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @Test
    void saysWhyCommentsStay() {
        KeptComments kept = new KeptComments(Map.of(KeptComments.Reason.BEGUN, 2L, KeptComments.Reason.ANSWERED, 1L));
        assertThat(kept.number()).isEqualTo(3);
        assertThat(kept.lines()).containsExactly("1 that is answered", "2 that are in somebody's hands");
    }

    private static ImportRun run(ImportState state, boolean traceable, Instant begun) {
        return new ImportRun(
                new ImportRunId(1),
                new SiteId(1),
                false,
                "a",
                "o",
                state,
                null,
                null,
                3,
                3,
                0,
                0,
                1,
                traceable,
                null,
                0,
                begun,
                null);
    }

    private static List<String> names(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(";", -1));
    }

    private static ImportReportView page(ImportReport report, ImportReportView.State state) {
        return new ImportReportView(
                run(ImportState.DONE, true, Instant.EPOCH), report, state, null, 0, KeptComments.NONE);
    }

    private static ImportReport report(@Nullable Integer announced, long found, long unreadable) {
        return new ImportReport(
                null,
                "a.txt",
                "main",
                null,
                announced,
                found,
                0,
                0,
                0,
                unreadable,
                unreadable == 0 ? List.of() : List.of(BROKEN),
                List.of(),
                List.of(),
                0);
    }
}
