package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.draft.ComposedReplies.danger;
import static org.signpost.draft.ComposedReplies.held;
import static org.signpost.draft.ComposedReplies.links;
import static org.signpost.draft.ComposedReplies.matched;
import static org.signpost.draft.ComposedReplies.reply;
import static org.signpost.draft.ComposedReplies.urgent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.triage.Assessment;

/** What somebody in trouble reads first. */
class TroubleReplyTest {
    @Test
    void givesAPersonInTroubleMoreThanALink() {
        ProposedReply reply = reply(urgent("en"), matched("fiance"));

        assertThat(reply.text())
                .startsWith("Please do not wait for us")
                .containsSubsequence("call 911", "988", "1-800-799-7233", "1-888-351-4024", "1-800-898-7180")
                .contains("/faq/fiance")
                .endsWith("https://example.org/contact")
                .containsOnlyOnce("rivate");
    }

    @Test
    void beginsWithTheCrisisLinesWhereSomebodyIsInDanger() {
        ProposedReply english = reply(danger("en"), matched("fiance"));
        ProposedReply spanish = reply(danger("es"), matched("fiance"));

        assertThat(english.text())
                .startsWith("If you are in danger now, call 911. ")
                .containsSubsequence(
                        "text 988,", "1-877-565-8860,", "1-866-488-7386", "911", "1-800-799-7233", "/faq/fiance")
                .doesNotContain("1-888-351-4024", "oprima");
        assertThat(spanish.text())
                .startsWith("Si está en peligro ahora, llame al 911. ")
                .containsSubsequence(
                        "988 (oprima 2)", "1-877-565-8860 (oprima 2)", "1-866-488-7386", "1-800-799-7233", "lang=es")
                .doesNotContain("1-888-351-4024");
    }

    @Test
    void saysWhatToDoWhereSomebodyIsHeld() {
        ProposedReply reply = reply(held("en"), matched("fiance"));

        assertThat(reply.text())
                .containsSubsequence(
                        "In danger: call 911", "988", "Somebody was taken", "1-888-351-4024", "/faq/fiance");
    }

    @Test
    void isNeverAnEntryAlone() {
        for (Assessment trouble : List.of(danger("en"), held("en"), urgent("en"))) {
            assertThat(reply(trouble, new Match(MatchOutcome.UNCOVERED, List.of()))
                            .text())
                    .contains("911", "988");
            assertThat(reply(trouble, matched("old")).text()).contains("911", "988");
        }
    }

    @Test
    void namesTheLinesThatAreSet() {
        HelpLines lines = new HelpLines("1 11", "2 22", "3 33", "3 34", "00 0", "5 55", "5 56", "4 44", "6 66");
        ReplyLinks links = new ReplyLinks("https://help.example.org", null, lines);

        assertThat(text(urgent("en"), links))
                .contains("00 0", "1 11", "2 22", "3 33", "4 44")
                .doesNotContain("3 34");
        assertThat(text(urgent("es"), links))
                .contains("00 0", "1 11", "2 22", "3 34", "4 44")
                .doesNotContain("3 33");
        assertThat(text(danger("en"), links))
                .contains("00 0", "3 33", "4 44", "5 55", "6 66")
                .doesNotContain("5 56");
        assertThat(text(danger("es"), links))
                .contains("00 0", "3 34", "4 44", "5 56", "6 66")
                .doesNotContain("5 55");
        assertThat(text(danger("en"), links) + text(urgent("en"), links)).doesNotContain("911", "988", "1-8");
    }

    private static String text(Assessment trouble, ReplyLinks links) {
        return ComposedReplies.COMPOSER
                .compose(trouble, matched("fiance"), ComposedReplies.LIBRARY, links, ComposedReplies.TODAY)
                .proposal()
                .orElseThrow()
                .text();
    }

    @Test
    void helpsAPersonInTroubleAlsoWhereNoEntryAnswers() {
        ProposedReply reply = reply(urgent("en"), new Match(MatchOutcome.UNCOVERED, List.of()));

        assertThat(reply.text()).contains("https://example.org/contact");
        assertThat(reply.reliesOn()).isEmpty();
    }

    @Test
    void helpsAPersonInTroubleWithoutTheEntryThatIsPastItsReview() {
        ProposedReply reply = reply(urgent("en"), matched("old", "student"));

        assertThat(links(reply.text()))
                .contains("https://help.example.org/faq/student")
                .noneMatch(it -> it.contains("old"));
        assertThat(reply.note()).contains("needs legal review since 2026-11-21");
    }
}
