package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.faq.VersionChange;
import org.signpost.triage.SampleTopics;

/** What the form of an entry holds: as sent by a browser, and as it begins. */
final class EntryFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void takesEveryFieldAsItWasTyped() {
        EntryForm entryForm = EntryForm.sent(Map.of(
                "question",
                " A? ",
                "review-by",
                "soon",
                "what-changed",
                "It.",
                "old-answer",
                "wrong",
                "effective-on",
                "x"));

        assertThat(entryForm.question()).isEqualTo(" A? ");
        assertThat(entryForm.reviewBy()).isEqualTo("soon");
        assertThat(entryForm.whatChanged()).isEqualTo("It.");
        assertThat(entryForm.oldAnswer()).isEqualTo("wrong");
        assertThat(entryForm.effectiveOn()).isEqualTo("x");
        assertThat(entryForm.slug()).isEmpty();
    }

    @Test
    void leavesOutWhatTheDatabaseCannotKeepAndReadsLineEndsAlike() {
        assertThat(EntryForm.sent(Map.of("body", "one\r\ntwo\0three\rfour")).body())
                .isEqualTo("one\ntwothree\rfour");
    }

    @Test
    void keepsSourcesInOrderWithoutTheBlankLinesBetween() {
        EntryForm entryForm = EntryForm.sent(Map.of(
                "source-title-0",
                " ",
                "source-url-3",
                "https://b.example",
                "source-title-1",
                "A",
                "source-opened-19",
                "x"));

        assertThat(entryForm.sources())
                .containsExactly(
                        new EntryForm.SourceLine("A", "", ""),
                        new EntryForm.SourceLine("", "https://b.example", ""),
                        new EntryForm.SourceLine("", "", "x"));
    }

    @Test
    void takesNoMoreSourcesThanAFormCanHave() {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            fields.put("source-title-" + i, "Source " + i);
        }

        assertThat(EntryForm.sent(fields).sources()).hasSize(EntryForm.MOST_SOURCES);
    }

    @Test
    void readsBackTheSameEntryThatItBeganWith() {
        Entry entry = anEntry("a-b")
                .asking("A?", "b", "c")
                .at("https://own.example")
                .reviewed("2026-11-22", "2027-05-22")
                .entry();
        EntryForm dated = EntryEditors.dated(EntryForm.of(entry), TODAY);

        assertThat(FormReader.read(dated, "a-b", entry.topic().slug(), "en", false, TODAY, TODAY))
                .isEqualTo(new ParsedForm.Sound(entry, VersionChange.UNSPECIFIED, TODAY));
    }

    @Test
    void beginsATranslationWithSourcesButNothingToReadAndNoDates() {
        Entry english = anEntry("a").asking("A?", "b").entry();
        EntryForm entryForm = EntryForm.translating(english);

        assertThat(entryForm.slug()).isEqualTo("a");
        assertThat(entryForm.sources()).hasSize(1);
        assertThat(entryForm.reviewed() + entryForm.reviewBy()).isEmpty();
        assertThat(entryForm.question() + entryForm.paraphrases() + entryForm.reply() + entryForm.body())
                .isEmpty();
    }

    @Test
    void beginsANewEntryWithoutDates() {
        NewEntry seed = new NewEntry("A?", List.of("b", "c"), SampleTopics.ASYLUM, "en");
        EntryForm entryForm = EntryForm.of(seed, "asylum-a");

        assertThat(entryForm.paraphrases()).isEqualTo("b\nc");
        assertThat(entryForm.topic()).isEqualTo("asylum");
        assertThat(entryForm.reviewed() + entryForm.reviewBy()).isEmpty();
    }

    @Test
    void readsClaimsAsTheyWereTyped() {
        Map<String, String> fields = Map.of("claim-says-0", "One.", "claim-in-2", "the page itself");

        assertThat(EntryForm.sent(fields).claims())
                .containsExactly(
                        new EntryForm.ClaimLine("One.", "", "", ""),
                        new EntryForm.ClaimLine("", "", "", "the page itself"));
    }

    @Test
    void aProposalThatWasKeptBeforeThereWereClaimsHasNone() throws IOException {
        String kept = """
                {"slug":"a","topic":"asylum","question":"A?","paraphrases":"","tags":"","reply":"","sources":[],"url":"",\
                "supersedes":"","reviewed":"","reviewBy":"","body":"","whatChanged":"","oldAnswer":"","effectiveOn":""}""";

        assertThat(ObjectMapper.getDefault().readValue(kept, EntryForm.class))
                .isEqualTo(EntryForm.sent(Map.of("slug", "a", "topic", "asylum", "question", "A?")));
    }
}
