package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.draft.ComposedReplies.assessment;
import static org.signpost.draft.ComposedReplies.candidate;
import static org.signpost.draft.ComposedReplies.compose;
import static org.signpost.draft.ComposedReplies.links;
import static org.signpost.draft.ComposedReplies.matched;
import static org.signpost.draft.ComposedReplies.question;
import static org.signpost.draft.ComposedReplies.reply;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.ReliedVersion;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.triage.CommentKind;

class ReplyComposerTest {
    @Test
    void linksTheEntryWithItsDateAndSaysWhereToAskInPrivate() {
        ProposedReply reply = reply(question("en"), matched("fiance"));

        assertThat(reply.text()).isEqualTo("""
                A citizen can ask for a fiancé. You can read more here: https://help.example.org/faq/fiance (checked on \
                November 20, 2026).

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
    void tellsReadersToAskWhereNobodyHasConfirmedTheEntry() {
        assertThat(reply(question("en"), matched("unsure")).text())
                .contains("(written on November 1, 2026; the law changes, so please ask before you rely on it)");
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
    void saysThatNoEntryAnswers() {
        assertThat(compose(question("en"), new Match(MatchOutcome.UNCOVERED, List.of())))
                .isEqualTo(new CompositionOutcome.Nothing("No entry of the FAQ answers this."));
    }

    @Test
    void saysWhereToAskWithoutALinkWhileTheSiteHasNoContactPage() {
        CompositionOutcome composed = ComposedReplies.COMPOSER.compose(
                question("en"),
                matched("fiance"),
                ComposedReplies.LIBRARY,
                new ReplyLinks("https://help.example.org", null, HelpLines.USUAL),
                ComposedReplies.TODAY);

        assertThat(composed.proposal().orElseThrow().text())
                .contains("through the private contact form on our website");
    }

    @Test
    void theWordsRelyOnTheVersionsThatTheyLink() {
        ReplyText words = reply(question("en"), matched("fiance", "student")).words();

        assertThat(words.reliedOn())
                .containsExactly(
                        new ReliedVersion("fiance", 3, LocalDate.of(2026, 11, 20)),
                        new ReliedVersion("student", 1, LocalDate.of(2026, 11, 1)));
    }

    @Test
    void hasNothingToSayToPraise() {
        assertThat(compose(assessment(CommentKind.PRAISE, "en", false, null), Match.NOTHING_ASKED))
                .isEqualTo(new CompositionOutcome.Nothing(null));
    }
}
