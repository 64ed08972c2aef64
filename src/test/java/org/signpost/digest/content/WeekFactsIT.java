package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.digest.DigestMail;

/** What the legal team reads on Monday about a week that was lived at a real desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekFactsIT {
    private final DigestWeekFixture week = new DigestWeekFixture();
    private final DigestMail quiet = week.quiet;
    private final DigestMail full = week.full;

    @AfterAll
    void close() {
        week.close();
    }

    @Test
    void theFirstLineOfAQuietWeekSaysThatNothingNeedsThem() {
        assertThat(quiet.text()).startsWith("Nothing needs you this week.\r\n");
        assertThat(quiet.subject()).isEqualTo("Nothing needs you this week (to 8 November 2026)");
        assertThat(Jsoup.parse(quiet.html()).select("h1").text()).isEqualTo("Nothing needs you this week.");
        assertThat(quiet.text()).contains("- Answered: 1");
        MailPartsAssert.assertIn(quiet);
    }

    @Test
    void theFirstLineCountsEveryUrgentCommentThatWaitsShownOrNot() {
        int waiting = DigestWeekFixture.MANY + 3;
        int things = waiting + 1 + week.groups() + 1 + 1;

        assertThat(full.text())
                .startsWith(things + " things need the legal team this week, " + waiting + " urgent\r\n");
        assertThat(Jsoup.parse(full.html()).select("h1").text())
                .isEqualTo(things + " things need the legal team this week, " + waiting + " urgent");
        assertThat(oneLine(full.text()))
                .contains((waiting + 3) + " in all: " + waiting
                        + " waiting, 1 passed to the legal team, 1 answered, 1 closed without a reply.");
        assertThat(section("Urgent").select("h3")).hasSize(WeekFactsRepository.MOST);
        assertThat(section("Urgent").text()).contains("And " + (waiting + 3 - WeekFactsRepository.MOST) + " more");
    }

    @Test
    void whatWasPassedOnStandsThereWithTheNote() {
        assertThat(section("Passed on to you").text())
                .contains("Staff wrote: She left [phone number]. Does the old order count?")
                .doesNotContain("By mistake");
        assertThat(section("Passed on to you").select("a").attr("href"))
                .isEqualTo("https://desk.harbor.example/desk/" + week.passedOn);
    }

    @Test
    void questionsWithoutAnEntryStandInTheGroupsOfThePagesWithTwoExamples() {
        int people = 0;
        for (var group : section("Questions that no entry answers").select("h3")) {
            people += Integer.parseInt(group.text().replaceAll(".*: (\\d+) (person|people) asked", "$1"));
        }

        assertThat(week.gaps()).isNotEmpty();
        assertThat(people).isEqualTo(week.gaps().size());
        assertThat(section("Questions that no entry answers").select("h3"))
                .hasSize(week.groups())
                .hasSizeLessThan(week.gaps().size());
        assertThat(section("Questions that no entry answers").select("blockquote"))
                .hasSizeBetween(week.groups(), 2 * week.groups());
        assertThat(section("Questions that no entry answers").select("a").eachAttr("href"))
                .hasSize(week.groups())
                .allMatch(address -> address.matches("https://desk\\.harbor\\.example/gaps/\\d+"));
        assertThat(Jsoup.parse(full.html()).select("h2").eachText())
                .containsSubsequence(
                        "Urgent",
                        "Passed on to you",
                        "Questions that no entry answers",
                        "Entries past their review date",
                        "Replies that rely on changed entries");
    }

    @Test
    void entriesAndRepliesThatAreNoLongerRightAreNamed() {
        assertThat(section("Entries past their review date").text())
                .contains("Needed review since 1 November 2026.", "Open the entry");
        assertThat(section("Replies that rely on changed entries").text())
                .contains("Wrong since 11 November 2026. Posted replies that relied on the old answer: 2 to look at,"
                        + " 0 done. What changed: Both must have met.");
        assertThat(section("Replies that rely on changed entries").select("a").attr("href"))
                .startsWith("https://desk.harbor.example/sweeps/fiance-visa-who-can-file/");
    }

    @Test
    void theWeekEndsAndBeginsOnMondayAtMidnight() {
        long inWeek = week.database.count("SELECT count(*) FROM comment WHERE first_seen_at >= '2026-11-09 05:00Z'"
                + " AND first_seen_at < '2026-11-16 05:00Z'");
        long all = week.database.count("SELECT count(*) FROM comment");

        assertThat(inWeek).isEqualTo(all - 6);
        assertThat(full.text())
                .contains(
                        "9 November 2026 to 15 November 2026\r\n",
                        "- Comments that came in: " + inWeek + "\r\n",
                        "- Answered: 2\r\n",
                        "- Closed without a reply: 1\r\n");
        assertThat(full.subject()).endsWith(" (to 15 November 2026)");
    }

    @Test
    void textAndHtmlSayTheSame() {
        MailPartsAssert.assertIn(full);
    }

    @Test
    void personalDataNeverLeavesTheDesk() {
        assertThat(full.subject() + full.text() + full.html())
                .doesNotContain("555", "0143", "ana.q", "mail.example", "087", "654", "321");
        assertThat(new String(full.eml(), StandardCharsets.US_ASCII).replaceAll("=\r\n", ""))
                .doesNotContain("555-0143", "ana.q@", "087-654");
        assertThat(oneLine(full.text()))
                .contains("Call me at [phone number] or write to [e-mail address], his number is [A-number].");
    }

    private Elements section(String title) {
        return Jsoup.parse(full.html()).select("td:has(> h2:containsOwn(" + title + "))");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\r\n {2}> (?=\\S)", " ").replaceAll("\\s+", " ");
    }
}
