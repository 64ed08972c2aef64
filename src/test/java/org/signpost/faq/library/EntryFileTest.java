package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.EntrySource;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.SampleEntries;
import org.signpost.faq.SourceConfirmation;
import org.signpost.faq.VersionChange;
import org.signpost.testing.GrowthCheck;
import org.signpost.triage.SampleTopics;

class EntryFileTest {
    @Test
    void readsEveryField() {
        EntryFile file = EntryFile.read("""
                ---
                slug: asylum-lgbt
                topic: asylum
                language: en
                question: "I am afraid: what now?"
                paraphrases:
                  - no
                  - 2026-01-02 is the day
                tags: [asylum, hiv]
                reply: Short.
                sources:
                  - title: USCIS
                    url: https://www.uscis.gov/asylum
                    opened: 2026-11-20
                claims:
                  - says: One year counts.
                    source: https://www.uscis.gov/asylum
                    read: 2026-11-20
                    in: stored copy of 2026-07
                confirmed: {by: Maria, on: 2026-11-21}
                url: https://example.org/asylum
                supersedes: [asylum-old]
                reviewed: 2026-11-21
                review-by: 2027-05-31
                ---

                The **answer**.
                """);

        assertThat(file)
                .isEqualTo(new EntryFile.Sound(
                        new Entry(
                                "asylum-lgbt",
                                SampleTopics.ASYLUM,
                                "en",
                                "I am afraid: what now?",
                                List.of("no", "2026-01-02 is the day"),
                                List.of("asylum", "hiv"),
                                "Short.",
                                List.of(new EntrySource(
                                        "USCIS", "https://www.uscis.gov/asylum", LocalDate.of(2026, 11, 20))),
                                List.of(new EntryClaim(
                                        "One year counts.",
                                        "https://www.uscis.gov/asylum",
                                        LocalDate.of(2026, 11, 20),
                                        "stored copy of 2026-07")),
                                new SourceConfirmation("Maria", LocalDate.of(2026, 11, 21)),
                                "https://example.org/asylum",
                                List.of("asylum-old"),
                                LocalDate.of(2026, 11, 21),
                                LocalDate.of(2027, 5, 31),
                                "The **answer**."),
                        VersionChange.UNSPECIFIED));
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertThat(problems(
                        "---\nslug: Not A Slug\ntopic: cooking\nlanguage: english\nreviewed: soon\nmood: good\n---\nx"))
                .contains(
                        "The field \"mood\" is not known.",
                        "The slug is not made of words of a to z with hyphens between.",
                        "The topic \"cooking\" is not known.",
                        "The language is not a code of two letters.",
                        "The field \"question\" is missing.",
                        "The field \"reviewed\" is not a date such as 2026-11-21.",
                        "The field \"review-by\" is missing.");
    }

    @Test
    void refusesAClaimThatDoesNotSayWhatWasRead() {
        String checked =
                "claims:\n  - says: A.\n    source: https://www.uscis.gov/a\n    read: 2026-11-20\n    in: checked\n";

        assertThat(problems("---\n" + checked + "confirmed: yes\n---\nx"))
                .contains("The field \"confirmed\" needs by and on.")
                .anyMatch(problem -> problem.startsWith("A claim needs says, source, read and in"));
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() {
        String text = "\uFEFF" + anEntry("a-b").file().replace("\n", "\r\n");

        assertThat(EntryFile.read(text)).isInstanceOf(EntryFile.Sound.class);
    }

    @Test
    void refusesATextWithoutFrontMatter() {
        assertThat(problems("# Hello")).hasSize(1);
        assertThat(problems("")).hasSize(1);
        assertThat(problems("---\n---\n")).isNotEmpty();
        assertThat(problems("---\n- a\n- b\n---\nx")).isNotEmpty();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void staysHarmlessWhateverYamlItGets() {
        String bomb =
                "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c]\n---\nx";
        String object =
                "---\nslug: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]\n---\nx";
        String deep = "---\nslug: " + "[".repeat(20_000) + "\n---\nx";
        String twice = "---\nslug: a\nslug: b\n---\nx";

        for (String text : List.of(bomb, object, deep, twice, "x".repeat(200_000))) {
            assertThat(EntryFile.read(text)).isInstanceOf(EntryFile.Unreadable.class);
        }
    }

    @Test
    void readsALongFileInTimeThatGrowsWithIt() {
        GrowthCheck.assertGrowsWithSize("a long answer", 2_000, size -> {
            String text = anEntry("a-b").saying("A **word**. ".repeat(size)).file();
            return () -> EntryFile.read(text);
        });
    }

    private static List<String> problems(String text) {
        return EntryFile.read(text) instanceof EntryFile.Unreadable(List<String> problems) ? problems : List.of();
    }

    @Test
    void readsWhatAChangeDidToTheOldAnswer() {
        String text = SampleEntries.anEntry("a").file();

        assertThat(EntryFile.read(text.replace("tags:", "old-answer: wrong\nwhat-changed: The fee rose.\ntags:")))
                .isInstanceOfSatisfying(
                        EntryFile.Sound.class,
                        sound -> assertThat(sound.change())
                                .isEqualTo(new VersionChange(OldAnswer.WRONG, "The fee rose.")));
        assertThat(problems(text.replace("tags:", "old-answer: perhaps\ntags:")))
                .containsExactly("The field \"old-answer\" is neither wrong nor reworded.");
        assertThat(problems(text.replace("tags:", "what-changed: " + "x".repeat(2_001) + "\ntags:")))
                .containsExactly("The field \"what-changed\" is longer than 2000 characters.");
    }
}
