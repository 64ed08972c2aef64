package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.EntrySource;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.SampleEntries;
import org.signpost.faq.VersionChange;
import org.signpost.triage.SampleTopics;

final class FormReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final EntryForm SAMPLE =
            EntryEditors.dated(EntryForm.of(anEntry("a").entry()), TODAY);

    @Test
    void readsEveryField() {
        EntryForm entryForm = new EntryForm(
                "asylum-late",
                "asylum",
                " Is it  too late? ",
                "too late\n\n  one year passed \r\ntoo late",
                "late, asylum,,  one year",
                "It may\nnot be.",
                List.of(
                        new EntryForm.SourceLine("USCIS", " https://www.uscis.gov/a ", "2026-11-20"),
                        new EntryForm.SourceLine("", "", ""),
                        new EntryForm.SourceLine("A law", "https://law.example.org", "")),
                List.of(
                        new EntryForm.ClaimLine("", " ", "", ""),
                        new EntryForm.ClaimLine(
                                "One  year\ncounts.", " https://www.uscis.gov/a ", "2026-11-20", " the page itself")),
                "https://example.org/late",
                "asylum-old, asylum-older",
                "2026-11-21",
                "2027-05-31",
                "\r\nThe **answer**.\r\n",
                "A new\n rule.",
                "wrong",
                "2026-12-01");

        assertThat(FormReader.read(entryForm, entryForm.slug(), entryForm.topic(), "en", true, TODAY, TODAY))
                .isEqualTo(new ParsedForm.Sound(
                        new Entry(
                                "asylum-late",
                                SampleTopics.ASYLUM,
                                "en",
                                "Is it too late?",
                                List.of("too late", "one year passed"),
                                List.of("late", "asylum", "one year"),
                                "It may not be.",
                                List.of(
                                        new EntrySource("USCIS", "https://www.uscis.gov/a", LocalDate.of(2026, 11, 20)),
                                        new EntrySource("A law", "https://law.example.org", null)),
                                List.of(new EntryClaim(
                                        "One year counts.",
                                        "https://www.uscis.gov/a",
                                        LocalDate.of(2026, 11, 20),
                                        EntryClaim.THE_PAGE)),
                                null,
                                "https://example.org/late",
                                List.of("asylum-old", "asylum-older"),
                                LocalDate.of(2026, 11, 21),
                                LocalDate.of(2027, 5, 31),
                                "The **answer**."),
                        new VersionChange(OldAnswer.WRONG, "A new rule."),
                        LocalDate.of(2026, 12, 1)));
    }

    @Test
    void namesEveryFieldThatIsMissingAtOnce() {
        EntryForm nothing = new EntryForm("", "", "", "", "", "", List.of(), List.of(), "", "", "", "", "", "", "", "");

        assertThat(FormReader.read(nothing, nothing.slug(), nothing.topic(), "en", true, TODAY, TODAY))
                .isInstanceOfSatisfying(ParsedForm.Unready.class, unready -> {
                    assertThat(unready.problems())
                            .containsOnlyKeys(
                                    "question",
                                    "slug",
                                    "topic",
                                    "reply",
                                    "sources",
                                    "reviewed",
                                    "review-by",
                                    "body",
                                    "what-changed",
                                    "old-answer");
                    assertThat(unready.entry()).isNull();
                });
    }

    @Test
    void asksWhatChangedOnlyWhereThereWasAText() {
        EntryForm entryForm = SAMPLE;

        assertThat(FormReader.read(entryForm, entryForm.slug(), entryForm.topic(), "en", false, TODAY, TODAY))
                .isInstanceOf(ParsedForm.Sound.class);
        assertThat(FormReader.read(entryForm, entryForm.slug(), entryForm.topic(), "en", true, TODAY, TODAY))
                .isInstanceOfSatisfying(ParsedForm.Unready.class, unready -> {
                    assertThat(unready.problems()).containsOnlyKeys("what-changed", "old-answer");
                    assertThat(unready.entry())
                            .isEqualTo(SampleEntries.anEntry("a")
                                    .reviewed("2026-11-22", "2027-05-22")
                                    .entry());
                });
    }

    @Test
    void takesADayThatIsPastForToday() {
        EntryForm entryForm = EntryEditors.changed(SAMPLE, "New.", OldAnswer.REWORDED, "2020-01-01");

        assertThat(FormReader.read(entryForm, entryForm.slug(), entryForm.topic(), "en", true, TODAY, TODAY))
                .isInstanceOfSatisfying(
                        ParsedForm.Sound.class,
                        sound -> assertThat(sound.effectiveOn()).isEqualTo(TODAY));
    }

    @Test
    void refusesWhatCannotBeALinkADateOrASource() {
        EntryForm entryForm = new EntryForm(
                "a",
                "asylum",
                "A?",
                "",
                "",
                "Yes.",
                List.of(new EntryForm.SourceLine("No address", "javascript:alert(1)", "yesterday")),
                List.of(new EntryForm.ClaimLine("A fee.", "javascript:alert(1)", "2026-11-20", "checked")),
                "ftp://example.org",
                "Not A Slug",
                "soon",
                "2027-02-30",
                "B",
                "x".repeat(3_000),
                "perhaps",
                "2027-13-01");

        assertThat(FormReader.read(entryForm, entryForm.slug(), entryForm.topic(), "en", true, TODAY, TODAY))
                .isInstanceOfSatisfying(
                        ParsedForm.Unready.class,
                        unready -> assertThat(unready.problems())
                                .containsOnlyKeys(
                                        "sources",
                                        "claims",
                                        "url",
                                        "supersedes",
                                        "reviewed",
                                        "review-by",
                                        "what-changed",
                                        "old-answer",
                                        "effective-on"));
    }

    @Test
    void refusesWhatIsLongerThanAnEntryCanBe() {
        EntryForm entryForm = new EntryForm(
                "a",
                "asylum",
                "A?",
                "",
                "",
                "Yes.",
                SAMPLE.sources(),
                List.of(),
                "",
                "",
                "2026-11-21",
                "2027-05-31",
                "word ".repeat(25_000),
                "",
                "",
                "");

        assertThat(FormReader.read(entryForm, entryForm.slug(), entryForm.topic(), "en", false, TODAY, TODAY))
                .isInstanceOfSatisfying(
                        ParsedForm.Unready.class,
                        unready -> assertThat(unready.problems().get("body")).contains("at most 100000"));
    }

    @Test
    void takesSlugAndTopicFromTheEntryThatIsThere() {
        Entry entry = anEntry("a").entry();

        assertThat(FormReader.read(SAMPLE, "z", "asylum", "en", false, TODAY, TODAY))
                .isInstanceOfSatisfying(ParsedForm.Sound.class, sound -> {
                    assertThat(sound.entry().slug()).isEqualTo("z");
                    assertThat(sound.entry().topic()).isEqualTo(SampleTopics.ASYLUM);
                    assertThat(sound.entry().question()).isEqualTo(entry.question());
                });
    }

    @Test
    void refusesADayOnWhichTheTextWasNotThereYetOrThatIsToCome() {
        assertThat(problems(EntryEditors.dated(SAMPLE, TODAY.minusDays(2)))).containsOnlyKeys("reviewed");
        assertThat(problems(EntryEditors.dated(SAMPLE, TODAY.plusDays(2)))).containsOnlyKeys("reviewed");
        assertThat(problems(EntryEditors.dated(SAMPLE, TODAY.minusDays(1)))).isEmpty();
        assertThat(problems(EntryEditors.dated(SAMPLE, TODAY.minusYears(1)))).containsOnlyKeys("reviewed", "review-by");
    }

    @Test
    void asksForAnOfficialSourceAndForBothDates() {
        EntryForm begun = EntryForm.of(anEntry("a").entry());
        EntryForm blog = new EntryForm(
                "a",
                "asylum",
                "A?",
                "",
                "",
                "Yes.",
                List.of(new EntryForm.SourceLine("A blog", "https://blog.example/a", "")),
                List.of(),
                "",
                "",
                "2026-11-22",
                "2027-05-22",
                "B",
                "",
                "",
                "");

        assertThat(problems(begun)).containsOnlyKeys("reviewed", "review-by");
        assertThat(problems(blog)).containsOnlyKeys("sources");
    }

    private static Map<String, String> problems(EntryForm entryForm) {
        return switch (FormReader.read(entryForm, "a", "asylum", "en", false, TODAY, TODAY)) {
            case ParsedForm.Unready unready -> unready.problems();
            case ParsedForm.Sound sound -> Map.of();
        };
    }
}
