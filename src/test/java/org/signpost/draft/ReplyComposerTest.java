package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.aClaim;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.ReliedVersion;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchCandidate;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;

class ReplyComposerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ReplyLinks LINKS =
            new ReplyLinks("https://help.example.org", "https://example.org/contact", HelpLines.USUAL);
    private static final Library LIBRARY = new Library(List.of(
            anEntry("fiance").replying("A citizen can ask for a fiancé.").version(3),
            anEntry("fiance")
                    .in("es")
                    .replying("Una persona ciudadana puede pedir.")
                    .version(4),
            anEntry("student")
                    .asking("Who may work?")
                    .replying("Students may work on campus.")
                    .version(1),
            anEntry("own")
                    .replying("See our page.")
                    .at("https://example.org/own")
                    .version(1),
            anEntry("unsure")
                    .replying("It has changed.")
                    .claiming(aClaim("It has changed.", "2026-11-01", "stored copy of 2026-07"))
                    .version(1),
            anEntry("changed").replying("It is different now.").version(2),
            new EntryVersion(1, anEntry("changed").in("es").replying("Era así.").entry(), true),
            anEntry("old").reviewed("2025-01-01", "2026-11-21").version(1)));

    private final ReplyComposer composer = new ReplyComposer(Optional::of);

    @Test
    void linksTheEntryWithItsDateAndSaysWhereToAskInPrivate() {
        ProposedReply reply = reply(question("en"), matched("fiance"));

        assertThat(reply.text()).isEqualTo("""
                A citizen can ask for a fiancé. You can read more here: https://help.example.org/faq/fiance (reviewed on \
                November 1, 2026).

                For questions about your own situation, please do not post details in public. Write to us in private: \
                https://example.org/contact""");
        assertThat(reply.reliesOn()).extracting(version -> version.number()).containsExactly(3);
        assertThat(reply.note()).isNull();
    }

    @Test
    void answersInTheCommentsLanguageWhereThereIsATranslation() {
        ProposedReply reply = reply(question("es"), matched("fiance"));

        assertThat(reply.language()).isEqualTo("es");
        assertThat(reply.text())
                .startsWith("Una persona ciudadana puede pedir.")
                .contains("/faq/fiance?lang=es", "1 de noviembre de 2026");
    }

    @Test
    void answersInEnglishWithANoteWhereThereIsNone() {
        ProposedReply reply = reply(question("pt"), matched("fiance"));

        assertThat(reply.language()).isEqualTo("en");
        assertThat(reply.note()).contains("Portuguese");
    }

    @Test
    void answersInEnglishWhereTheTranslationIsNotRightAnyMore() {
        ProposedReply reply = reply(question("es"), matched("changed"));

        assertThat(reply.language()).isEqualTo("en");
        assertThat(reply.text()).startsWith("It is different now.").doesNotContain("Era así.", "lang=es");
        assertThat(reply.note()).contains("Spanish", "the translation waits for the legal team");
    }

    @Test
    void neverHasMoreThanTwoLinks() {
        Match match = new Match(MatchOutcome.MATCHED, List.of(candidate("fiance", true), candidate("student", true)));

        ProposedReply reply = reply(question("en"), match);

        assertThat(links(reply.text()))
                .containsExactly("https://help.example.org/faq/fiance", "https://help.example.org/faq/student");
        assertThat(reply.reliesOn()).hasSize(2);
    }

    @Test
    void linksTheOrganisationsOwnPageWhereTheEntryNamesOne() {
        assertThat(links(reply(question("en"), matched("own")).text())).contains("https://example.org/own");
    }

    @Test
    void givesAPersonInTroubleMoreThanALink() {
        ProposedReply reply = reply(urgent(), matched("fiance"));

        assertThat(reply.text())
                .startsWith("Please do not wait for us")
                .containsSubsequence("call 911", "988", "1-800-799-7233", "1-888-351-4024", "1-800-898-7180")
                .contains("/faq/fiance")
                .endsWith("https://example.org/contact")
                .containsOnlyOnce("rivate");
    }

    @Test
    void beginsWithTheCrisisLineWhereSomebodyIsInDanger() {
        for (String language : List.of("en", "es")) {
            ProposedReply reply = reply(danger(language), matched("fiance"));

            assertThat(reply.text())
                    .startsWith(language.equals("en") ? "Please do not wait for us" : "Por favor no espere")
                    .containsSubsequence("911", "988", "1-800-799-7233", "/faq/fiance")
                    .doesNotContain("1-888-351-4024");
        }
    }

    @Test
    void namesTheLinesThatAreSet() {
        HelpLines lines = new HelpLines("1 111", "2 222", "3 333", "4 444");
        ReplyLinks links = new ReplyLinks("https://help.example.org", null, lines);
        for (String language : List.of("en", "es")) {
            CompositionOutcome outcome = composer.compose(urgent(language), matched("fiance"), LIBRARY, links, TODAY);

            assertThat(outcome.proposal())
                    .hasValueSatisfying(reply -> assertThat(reply.text())
                            .contains("3 333", "4 444", "2 222", "1 111")
                            .doesNotContain("988", "1-800"));
        }
    }

    @Test
    void tellsReadersToAskWhereNobodyHasConfirmedTheEntry() {
        assertThat(reply(question("en"), matched("unsure")).text())
                .contains("(written on November 1, 2026; the law changes, so please ask before you rely on it)");
    }

    @Test
    void helpsAPersonInTroubleAlsoWhereNoEntryAnswers() {
        ProposedReply reply = reply(urgent(), new Match(MatchOutcome.UNCOVERED, List.of()));

        assertThat(reply.text()).contains("https://example.org/contact");
        assertThat(reply.reliesOn()).isEmpty();
    }

    @Test
    void draftsNothingFromAnEntryPastItsReview() {
        assertThat(compose(question("en"), matched("old")))
                .isEqualTo(new CompositionOutcome.Nothing(
                        "The entry \"Can I sponsor my husband or wife?\" needs legal review since 2026-11-21."));
    }

    @Test
    void saysWhichOtherEntriesItMayBe() {
        Match match =
                new Match(MatchOutcome.AMBIGUOUS, List.of(candidate("fiance", false), candidate("student", false)));

        ProposedReply reply = reply(question("en"), match);

        assertThat(reply.note()).contains("Who may work?");
        assertThat(links(reply.text())).contains("https://help.example.org/faq/fiance");
    }

    @Test
    void correctsAWrongStatementAlthoughNothingIsAsked() {
        ProposedReply reply = reply(assessment(CommentKind.STATEMENT, "en", false, "student"), Match.NOTHING_ASKED);

        assertThat(reply.text()).contains("often misunderstood", "Students may work on campus.");
    }

    @Test
    void neverAnswersNoticesSpamAndOurselves() {
        for (CommentKind kind : List.of(CommentKind.PINGBACK, CommentKind.SPAM, CommentKind.STAFF)) {
            assertThat(compose(assessment(kind, "en", true, "student"), matched("fiance")))
                    .isEqualTo(new CompositionOutcome.Nothing(null));
        }
    }

    @Test
    void correctsNothingThatNoEntryCorrects() {
        assertThat(compose(assessment(CommentKind.STATEMENT, "en", false, "nowhere"), Match.NOTHING_ASKED))
                .isEqualTo(new CompositionOutcome.Nothing(null));
    }

    @Test
    void helpsAPersonInTroubleWithoutTheEntryThatIsPastItsReview() {
        ProposedReply reply = reply(urgent(), matched("old", "student"));

        assertThat(links(reply.text()))
                .contains("https://help.example.org/faq/student")
                .noneMatch(it -> it.contains("old"));
        assertThat(reply.note()).contains("needs legal review since 2026-11-21");
    }

    @Test
    void saysThatNoEntryAnswers() {
        assertThat(compose(question("en"), new Match(MatchOutcome.UNCOVERED, List.of())))
                .isEqualTo(new CompositionOutcome.Nothing("No entry of the FAQ answers this."));
    }

    @Test
    void saysWhereToAskWithoutALinkWhileTheSiteHasNoContactPage() {
        CompositionOutcome composed = composer.compose(
                question("en"),
                matched("fiance"),
                LIBRARY,
                new ReplyLinks("https://help.example.org", null, HelpLines.USUAL),
                TODAY);

        assertThat(composed.proposal().orElseThrow().text())
                .contains("through the private contact form on our website");
    }

    @Test
    void theWordsRelyOnTheVersionsThatTheyLink() {
        ReplyText words = reply(question("en"), matched("fiance", "student")).words();

        assertThat(words.reliedOn())
                .containsExactly(
                        new ReliedVersion("fiance", 3, LocalDate.of(2026, 11, 1)),
                        new ReliedVersion("student", 1, LocalDate.of(2026, 11, 1)));
    }

    @Test
    void hasNothingToSayToPraise() {
        assertThat(compose(assessment(CommentKind.PRAISE, "en", false, null), Match.NOTHING_ASKED))
                .isEqualTo(new CompositionOutcome.Nothing(null));
    }

    private CompositionOutcome compose(Assessment assessment, Match match) {
        return composer.compose(assessment, match, LIBRARY, LINKS, TODAY);
    }

    private ProposedReply reply(Assessment assessment, Match match) {
        return compose(assessment, match).proposal().orElseThrow();
    }

    private static List<String> links(String text) {
        return Pattern.compile("https?://[^\\s)]+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static Match matched(String... slugs) {
        return new Match(
                MatchOutcome.MATCHED,
                Arrays.stream(slugs).map(slug -> candidate(slug, true)).toList());
    }

    private static MatchCandidate candidate(String slug, boolean answers) {
        return new MatchCandidate(slug, 0.8, answers, "", List.of());
    }

    private static Assessment question(String language) {
        return assessment(CommentKind.QUESTION, language, false, null);
    }

    private static Assessment urgent() {
        return urgent("en");
    }

    private static Assessment urgent(String language) {
        return assessment(CommentKind.HELP_REQUEST, language, true, null);
    }

    private static Assessment danger(String language) {
        return assessment(CommentKind.STATEMENT, language, true, true, null);
    }

    private static Assessment assessment(
            CommentKind kind, String language, boolean urgent, @Nullable String misconception) {
        return assessment(kind, language, urgent, false, misconception);
    }

    private static Assessment assessment(
            CommentKind kind, String language, boolean urgent, boolean danger, @Nullable String misconception) {
        return new Assessment(
                kind,
                kind == CommentKind.QUESTION || kind == CommentKind.HELP_REQUEST,
                0.9,
                Confidence.SURE,
                false,
                List.of(),
                urgent,
                danger,
                List.of(),
                language,
                List.of(),
                misconception,
                AssessmentReasons.NONE,
                "test");
    }
}
