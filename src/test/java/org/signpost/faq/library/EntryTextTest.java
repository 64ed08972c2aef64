package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.EntrySource;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.SampleEntries;
import org.signpost.faq.SourceConfirmation;
import org.signpost.faq.VersionChange;
import org.signpost.triage.SampleTopics;

final class EntryTextTest {
    @Test
    void writesWhatIsReadBackTheSame() {
        Entry entry = new Entry(
                "a-slug",
                SampleTopics.POLICY,
                "es",
                "¿\"Sí\": o no? # 1 --- 😀",
                List.of("no", "2026-11-21", "- yes: no", "'quoted'", "null", "~", "@x", "a\tb", "{a: b}", "*ref", "%"),
                List.of("12", "true"),
                "It's \\ fine: " + "long ".repeat(60) + ".",
                List.of(
                        new EntrySource("A: page", "https://a.example/?q=1#x", LocalDate.of(2026, 11, 21)),
                        new EntrySource("Another", "https://b.example", null)),
                List.of(
                        new EntryClaim(
                                "It costs: \"$102\" # a year.",
                                "https://a.gov/fee?x=1",
                                LocalDate.of(2026, 11, 20),
                                "secondary source: A: firm, 2026-07"),
                        new EntryClaim("No.", "https://b.gov/x", LocalDate.of(2026, 11, 21), EntryClaim.THE_PAGE)),
                new SourceConfirmation("María: \"M\"", LocalDate.of(2026, 11, 22)),
                "https://own.example/page",
                List.of("older"),
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2027, 5, 31),
                "## One\n\n---\nslug: not-this\n---\n\n- two\n\n    three");
        VersionChange change = new VersionChange(OldAnswer.WRONG, "The \"rule\": changed --- again.");

        assertThat(EntryFile.read(EntryText.of(entry, change))).isEqualTo(new EntryFile.Sound(entry, change));
    }

    @Test
    void writesEveryEntryOfTheLibraryAsItReadsIt() {
        for (LibraryFile file : LibraryFiles.bundled()) {
            if (EntryFile.read(file.text()) instanceof EntryFile.Sound sound) {
                assertThat(EntryFile.read(EntryText.of(sound.entry(), sound.change())))
                        .as(file.path())
                        .isEqualTo(sound);
            }
        }
    }

    @Test
    void writesPlainLinesThatPeopleCanChange() {
        Entry entry = SampleEntries.anEntry("a-slug").asking("Why?", "how come").entry();

        assertThat(EntryText.of(entry, new VersionChange(OldAnswer.REWORDED, "Shorter.")))
                .isEqualTo("""
                        ---
                        slug: a-slug
                        topic: green-card
                        language: en
                        question: Why?
                        paraphrases:
                          - how come
                        reply: Yes, a citizen can ask for a husband or wife.
                        sources:
                          - title: 'USCIS: a page'
                            url: https://www.uscis.gov/a
                        reviewed: 2026-11-01
                        review-by: 2027-05-31
                        old-answer: reworded
                        what-changed: Shorter.
                        ---

                        A citizen files **Form I-130**.

                        Ask through [our private contact form](contact:).
                        """);
    }
}
