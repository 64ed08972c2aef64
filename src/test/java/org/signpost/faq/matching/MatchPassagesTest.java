package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.triage.WordStems;

/** Why an entry fits: the sentence that comes closest, and the words that both have. */
final class MatchPassagesTest {
    private static final Entry FEES = anEntry("fees")
            .asking("What does the petition cost?")
            .saying("The petition is slow. The petition costs 625 dollars.\n\n- Cheques are **not** taken.")
            .entry();
    private static final Entry COURT = anEntry("court")
            .asking("When is the hearing?")
            .saying("The judge says so.")
            .entry();
    private static final Entry SCHOOL =
            anEntry("school").asking("May the children study?").saying("Yes.").entry();
    private static final Entry WORK =
            anEntry("work").asking("Am I allowed to work?").saying("Not yet.").entry();
    private static final Entry TRAVEL = anEntry("travel")
            .asking("Can I leave and return?")
            .saying("With a stamp.")
            .entry();
    private static final MatchPassages PASSAGES = new MatchPassages(new EntryIndex(
            new Library(Stream.of(FEES, COURT, SCHOOL, WORK, TRAVEL)
                    .map(entry -> new EntryVersion(1, entry))
                    .toList()),
            "en",
            Optional.empty(),
            new EmbeddingCentres(new float[0], new float[0]),
            LabelledComments.NONE));

    @Test
    void quotesTheSentenceThatSharesMostOfWhatIsRare() {
        assertThat(PASSAGES.sentence(FEES, WordStems.of("How many dollars does the petition cost me?", "en")))
                .isEqualTo("The petition costs 625 dollars.");
    }

    @Test
    void quotesNothingWhereNothingIsShared() {
        assertThat(PASSAGES.sentence(COURT, WordStems.of("How do I renew a passport?", "en")))
                .isEmpty();
    }

    @Test
    void marksTheWordsThatFewOtherEntriesHave() {
        String comment = "Does the petition cost much? The PETITION is for my wife.";

        assertThat(PASSAGES.words(comment, FEES).stream().map(span -> span.of(comment)))
                .contains("petition", "PETITION", "cost")
                .doesNotContain("the", "The", "wife");
    }
}
