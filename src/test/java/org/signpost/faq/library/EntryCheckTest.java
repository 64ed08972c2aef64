package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.SampleEntries;

/** What is wrong with one entry by itself. */
final class EntryCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void countsTheWordsThatAReaderReads() {
        assertThat(EntryCheck.words("")).isZero();
        assertThat(EntryCheck.words("## One *two*\n\n- [three four](https://a.example)\n"))
                .isEqualTo(4);
    }

    @Test
    void wantsAnAnswerThatIsNeitherTooShortNorTooLong() {
        assertThat(found(anEntry("a").saying("word ".repeat(119))))
                .contains("The answer has 119 words; 120 to 350 read well.");
        assertThat(found(anEntry("a").saying("word ".repeat(120)))).noneMatch(what -> what.contains("read well"));
        assertThat(found(anEntry("a").saying("word ".repeat(350)))).noneMatch(what -> what.contains("read well"));
        assertThat(found(anEntry("a").saying("word ".repeat(351))))
                .contains("The answer has 351 words; 120 to 350 read well.");
    }

    @Test
    void leavesTheLinkBelowAReplyToTheProgram() {
        String problem = "The reply holds a link; the program adds the links.";

        assertThat(found(anEntry("a").replying("See http://a.example."))).contains(problem);
        assertThat(found(anEntry("a").replying("See [this](faq:a)."))).contains(problem);
        assertThat(found(anEntry("a").replying("See this."))).doesNotContain(problem);
    }

    @Test
    void wantsAReplyThatFits() {
        assertThat(found(anEntry("a").replying("x".repeat(320)))).noneMatch(what -> what.startsWith("The reply has"));
        assertThat(found(anEntry("a").replying("x".repeat(321))))
                .contains("The reply has 321 characters; at most 320 fit.");
    }

    @Test
    void wantsParaphrasesForMatching() {
        String[] eight = {"a", "b", "c", "d", "e", "f", "g", "h"};

        assertThat(found(anEntry("a").asking("Q?", "one"))).contains("It has 1 paraphrases; matching needs 8.");
        assertThat(found(anEntry("a").asking("Q?", eight))).noneMatch(what -> what.contains("paraphrases"));
    }

    @Test
    void wantsDatesInTheirOrder() {
        assertThat(found(anEntry("a").reviewed("2026-11-23", "2027-05-31")))
                .contains("It says that it was reviewed on 2026-11-23, which is not yet.");
        assertThat(found(anEntry("a").reviewed("2026-11-20", "2026-11-19")))
                .contains("Its review-by date is before its last review.");
        assertThat(found(anEntry("a").reviewed("2026-11-22", "2026-11-22"))).noneMatch(what -> what.contains("review"));
    }

    @Test
    void allowsALinkToItselfAndToWhatTheLibraryHolds() {
        Library library = new Library(List.of(anEntry("there").version(1)));
        Entry entry = anEntry("new")
                .saying("[a](faq:new) [b](faq:there) [c](faq:gone)")
                .entry();

        assertThat(EntryCheck.of(entry, library, TODAY).stream().map(LibraryFinding::what))
                .contains("It links the entry \"gone\", which is not there.")
                .noneMatch(what -> what.contains("\"new\"") || what.contains("\"there\""));
    }

    @Test
    void wantsToBeToldWhereToAskInPrivate() {
        assertThat(found(anEntry("a").saying("Nothing."))).contains("It does not say where to ask in private.");
        assertThat(found(anEntry("a").saying("[Ask](contact:).")))
                .doesNotContain("It does not say where to ask in private.");
    }

    private static List<String> found(SampleEntries entry) {
        return EntryCheck.of(entry.entry(), new Library(List.of(entry.version(1))), TODAY).stream()
                .map(LibraryFinding::what)
                .toList();
    }
}
