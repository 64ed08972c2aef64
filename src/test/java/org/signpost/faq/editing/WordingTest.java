package org.signpost.faq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.Entries.anEntry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Change;
import org.signpost.faq.Entry;
import org.signpost.triage.SampleTopics;

/** What the form of an entry holds: as sent by a browser, and as it begins. */
final class WordingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void takesEveryFieldAsItWasTyped() {
        Wording wording = Wording.sent(Map.of(
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

        assertThat(wording.question()).isEqualTo(" A? ");
        assertThat(wording.reviewBy()).isEqualTo("soon");
        assertThat(wording.whatChanged()).isEqualTo("It.");
        assertThat(wording.oldAnswer()).isEqualTo("wrong");
        assertThat(wording.effectiveOn()).isEqualTo("x");
        assertThat(wording.slug()).isEmpty();
    }

    @Test
    void leavesOutWhatTheDatabaseCannotKeepAndReadsLineEndsAlike() {
        assertThat(Wording.sent(Map.of("body", "one\r\ntwo\0three\rfour")).body())
                .isEqualTo("one\ntwothree\rfour");
    }

    @Test
    void keepsSourcesInOrderWithoutTheBlankLinesBetween() {
        Wording wording = Wording.sent(Map.of(
                "source-title-0",
                " ",
                "source-url-3",
                "https://b.example",
                "source-title-1",
                "A",
                "source-opened-19",
                "x"));

        assertThat(wording.sources())
                .containsExactly(
                        new Wording.SourceLine("A", "", ""),
                        new Wording.SourceLine("", "https://b.example", ""),
                        new Wording.SourceLine("", "", "x"));
    }

    @Test
    void takesNoMoreSourcesThanAFormCanHave() {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            fields.put("source-title-" + i, "Source " + i);
        }

        assertThat(Wording.sent(fields).sources()).hasSize(Wording.MOST_SOURCES);
    }

    @Test
    void readsNumbersAndNothingElse() {
        assertThat(Wording.number(Map.of("n", "12"), "n")).hasValue(12);
        assertThat(Wording.number(Map.of("n", "-1"), "n")).hasValue(-1);
        for (String text : List.of("", " ", "1.5", "one", "99999999999", "1 ")) {
            assertThat(Wording.number(Map.of("n", text), "n")).as(text).isEmpty();
        }
        assertThat(Wording.number(Map.of(), "n")).isEmpty();
    }

    @Test
    void readsBackTheSameEntryThatItBeganWith() {
        Entry entry =
                anEntry("a-b").asking("A?", "b", "c").at("https://own.example").entry();

        assertThat(WordingReader.read(Wording.of(entry), "en", false, TODAY))
                .isEqualTo(new Reading.Sound(entry, Change.UNSPECIFIED, TODAY));
    }

    @Test
    void beginsATranslationWithSourcesAndDatesButNothingToRead() {
        Entry english = anEntry("a").asking("A?", "b").entry();
        Wording wording = Wording.translating(english);

        assertThat(wording.slug()).isEqualTo("a");
        assertThat(wording.reviewBy()).isEqualTo(english.reviewBy().toString());
        assertThat(wording.question() + wording.paraphrases() + wording.reply() + wording.body())
                .isEmpty();
    }

    @Test
    void beginsANewEntryAsReviewedTodayForSixMonths() {
        NewEntry seed = new NewEntry("A?", List.of("b", "c"), SampleTopics.ASYLUM, "en");
        Wording wording = Wording.of(seed, "asylum-a", TODAY);

        assertThat(wording.paraphrases()).isEqualTo("b\nc");
        assertThat(wording.topic()).isEqualTo("asylum");
        assertThat(wording.reviewed()).isEqualTo("2026-11-22");
        assertThat(wording.reviewBy()).isEqualTo("2027-05-22");
    }

    @Test
    void changesOnlySlugAndTopicWhenItIsNamed() {
        Wording wording = Wording.of(anEntry("a").asking("A?", "b").entry());

        assertThat(wording.named("z", "asylum").named(wording.slug(), wording.topic()))
                .isEqualTo(wording);
        assertThat(wording.named("z", "asylum").slug()).isEqualTo("z");
    }
}
