package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.aClaim;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.SampleEntries;

class ClaimCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The fee is $1,050 now. | $1,050
            It followed United States v. Windsor. | States v. Windsor
            The Board said so in Matter of Delcarmen-Lara. | Matter of Delcarmen-Lara
            Since Proclamation 10998 visas are stopped. | Proclamation 10998
            See PM-602-0199 first. | PM-602-0199
            """)
    void findsWhatIsNamedWithoutAClaim(String body, String name) {
        String finding = "It names \"" + name + "\" without a claim that gives its source.";

        assertThat(found(anEntry("a").saying(body))).contains(finding);
        assertThat(found(anEntry("a").saying(body).claiming(claim("It says " + name + "."))))
                .doesNotContain(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A memo of May 2026 tells officers to look again.",
                "The final rule counts from 15 September 2026.",
                "A rule proposed on 7 May 2026 would make it dearer.",
                "The fee went up on 1 October 2025.",
                "A decision of the Board of 13 August 2026 changed this.",
                "A court stopped its use in August 2025.",
                "Un memorando de 2011 lo dice.",
                "Una corte frenó su uso en agosto de 2025.",
                "La decisión del 13 de agosto de 2026 lo cambió.",
                "La tarifa subió el 1 de octubre de 2025."
            })
    void findsADocumentOfADateWithoutAClaim(String body) {
        assertThat(found(anEntry("a").saying(body)))
                .anyMatch(what -> what.startsWith("It speaks of a decision, memo, rule or fee without a claim"));
        assertThat(found(anEntry("a").saying(body).claiming(claim("The memo, rule, fee and decision of 1999."))))
                .isNotEmpty();
        assertThat(found(anEntry("a").saying(body).claiming(claim(body)))).isEmpty();
    }

    @Test
    void takesNoAmountForABeginningOfAnother() {
        assertThat(found(anEntry("a").saying("It costs $10.").claiming(claim("It costs $100 or $10,000."))))
                .containsExactly("It names \"$10\" without a claim that gives its source.");
    }

    @Test
    void leavesWhatADocumentIsInGeneralAlone() {
        assertThat(found(anEntry("a").saying("A memo is not a law. There is a fee.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"It is proposed.", "Currently it waits.", "So it has been since then.", "Actualmente espera."})
    void findsNewsThatNobodyHasLookedAtForNinetyDays(String body) {
        assertThat(found(anEntry("a").saying(body).reviewed("2026-08-30", "2027-05-31")))
                .anyMatch(what -> what.contains("was reviewed more than 90 days ago (2026-08-30)"));
        assertThat(found(anEntry("a").saying(body).reviewed("2026-08-31", "2027-05-31")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will help you.",
                "Don't worry about it.",
                "You are safe here.",
                "Le ayudaremos hoy.",
                "La ayudaremos.",
                "Usted conseguirá la residencia.",
                "Obtendrá su green card."
            })
    void findsAReplyThatPromises(String reply) {
        assertThat(found(anEntry("a").replying(reply))).anyMatch(what -> what.startsWith("The reply promises: "));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.law.example.edu/uscode/8, is not official (.gov or .mil).",
        "https://gov.example.org/page, is not official (.gov or .mil).",
        "https://www.uscis.gov, 'is a home page, which proves nothing.'",
        "https://www.uscis.gov/, 'is a home page, which proves nothing.'",
        "https://www.uscis.gov/es, 'is a home page, which proves nothing.'",
        "http://www.uscis.gov/a, is not reached safely (https)."
    })
    void findsASourceThatProvesNothing(String url, String problem) {
        EntryClaim claim = new EntryClaim("So.", url, LocalDate.of(2026, 11, 20), EntryClaim.THE_PAGE);

        assertThat(found(anEntry("a").claiming(claim))).containsExactly("The source " + url + " " + problem);
    }

    @Test
    void leavesThePageOfAnAgencyAlone() {
        assertThat(found(anEntry("a").claiming(claim("So.")))).isEmpty();
    }

    private static EntryClaim claim(String says) {
        return aClaim(says, "2026-11-20", EntryClaim.THE_PAGE);
    }

    private static List<String> found(SampleEntries entries) {
        LibraryFile file = new LibraryFile("en/green-card/a.md", "");
        return ClaimCheck.of(file, entries.entry(), TODAY).stream()
                .map(LibraryFinding::what)
                .toList();
    }
}
