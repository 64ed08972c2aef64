package org.signpost.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.signpost.digest.DigestMail;
import org.signpost.digest.content.CommentExcerpts;
import org.signpost.digest.content.DigestWriter;
import org.signpost.digest.content.MailPartsAssert;
import org.signpost.digest.content.SampleWeekFacts;
import org.signpost.digest.content.WeekFacts;
import org.signpost.digest.content.WeekFacts.UrgentComments;
import org.signpost.digest.content.WeekFacts.WeekCounts;
import org.signpost.digest.content.WeekFactsRepository;
import org.signpost.gaps.WaitingGaps.WaitingGap;
import org.signpost.platform.mail.Mail;
import org.signpost.platform.mail.MailSettings;
import org.signpost.platform.mail.Mailer;
import org.signpost.platform.web.WebSettings;

class MailComposerTest {
    private static final WebSettings SETTINGS =
            new WebSettings("127.0.0.1", 8080, "https://desk.harbor.example/", null);
    private static final MailComposer COMPOSER = new MailComposer(
            new DigestWriter(SETTINGS),
            SETTINGS,
            new Mailer(new MailSettings(null, "Signpost <signpost@harbor.example>")));

    @Test
    void theFirstLineSaysWhatNeedsTheLegalTeam() {
        assertThat(mail(SampleWeekFacts.full()).text())
                .startsWith("6 things need the legal team this week, 1 urgent\r\n");
        assertThat(mail(SampleWeekFacts.quiet()).text()).startsWith("Nothing needs you this week.\r\n");
        assertThat(Jsoup.parse(mail(SampleWeekFacts.full()).html()).body().text())
                .startsWith("6 things need the legal team this week, 1 urgent");
        assertThat(mail(SampleWeekFacts.full()).subject())
                .isEqualTo("6 things need the legal team this week, 1 urgent (to 15 November 2026)");
    }

    @Test
    void oneThingIsInTheSingular() {
        WeekFacts week = new WeekFacts(
                SampleWeekFacts.full().period(),
                new UrgentComments(List.of(), Map.of()),
                SampleWeekFacts.none(),
                SampleWeekFacts.all(List.of(new WaitingGap(3, "asylum", 1, List.of("May I?")))),
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                List.of(),
                new WeekCounts(1, 1, 0, 0, 1, 0));

        assertThat(mail(week).text())
                .startsWith("1 thing needs the legal team this week\r\n")
                .contains("Asylum: 1 person asked", "Write one entry, answer 1 person.");
    }

    @Test
    void bothVersionsHoldTheSameFacts() {
        DigestMail digestMail = mail(SampleWeekFacts.full());
        Document html = Jsoup.parse(digestMail.html());

        MailPartsAssert.assertIn(digestMail);
        assertThat(html.select("tr:has(th)").eachText()).contains("Student visa 23", "Answered 21");
        assertThat(digestMail.text()).contains("- Student visa: 23", "- Answered: 21");
    }

    @Test
    void everyItemLinksToTheDesk() {
        Document html = Jsoup.parse(mail(SampleWeekFacts.full()).html());

        assertThat(html.select("h3")).hasSize(8);
        for (Element item : html.select("h3")) {
            assertThat(item.nextElementSiblings().select("a[href]").eachAttr("href"))
                    .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .startsWith("https://desk.harbor.example/");
        }
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        String html = mail(SampleWeekFacts.full()).html();
        Document parsed = Jsoup.parse(html);

        assertThat(parsed.select("script, link, iframe, object, embed, form, [background]"))
                .isEmpty();
        assertThat(parsed.select("[src]").eachAttr("src")).containsExactly("cid:chart");
        assertThat(html).doesNotContainIgnoringCase("url(").doesNotContainIgnoringCase("@import");
        assertThat(parsed.select("img").attr("alt")).contains("Student visa 23", "Fiancé visa 9");
        assertThat(parsed.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
    }

    @Test
    void theFullestWeekStaysUnderSixtyKilobytes() {
        DigestMail digestMail = mail(SampleWeekFacts.crowded());

        assertThat(digestMail.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
        assertThat(digestMail.text())
                .contains("And " + (400 - WeekFactsRepository.MOST)
                        + " more: https://desk.harbor.example/desk?lane=legal");
    }

    @Test
    void whatCommentersWriteIsTextAndNothingElse() throws IOException {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\r\n.\r\n\u202Egnp.exe "
                + "'\"><a href=\"javascript:alert(1)\">x</a> {{7*7}} ${7*7} =cmd() \0";
        WeekFacts week = new WeekFacts(
                SampleWeekFacts.full().period(),
                new UrgentComments(List.of(), Map.of()),
                SampleWeekFacts.none(),
                SampleWeekFacts.all(List.of(new WaitingGap(3, "asylum", 1, List.of(CommentExcerpts.cut(hostile))))),
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                SampleWeekFacts.none(),
                List.of(),
                new WeekCounts(1, 1, 0, 0, 1, 0));
        DigestMail digestMail = mail(week);
        Document html = Jsoup.parse(digestMail.html());

        assertThat(html.select("script, img, [onerror], a[href^=javascript]")).isEmpty();
        assertThat(html.select("blockquote").text()).contains("<script>alert(1)</script>");
        assertThat(digestMail.text()).doesNotContain("\u202E", "\0").doesNotContainPattern("(?m)^\\.");
        assertThat(digestMail.text().lines().filter(line -> line.contains("alert")))
                .allMatch(line -> line.startsWith("  > "));
    }

    @Test
    void anExcerptEndsWithAWord() {
        String cut = CommentExcerpts.cut("word ".repeat(100));

        assertThat(cut).endsWith("word…").hasSizeLessThanOrEqualTo(CommentExcerpts.LONGEST);
        assertThat(CommentExcerpts.cut("  a\n\n b\t")).isEqualTo("a b");
        assertThat(CommentExcerpts.cut("\uD83D\uDE00".repeat(500)))
                .hasSizeLessThanOrEqualTo(CommentExcerpts.LONGEST)
                .matches(Pattern.compile("(\uD83D\uDE00)+…"));
        assertThat(CommentExcerpts.cut("e" + "\u0301".repeat(5_000) + " x")).hasSizeLessThan(10);
    }

    @Test
    void aRecipientsMailNamesTheListAndTheWayOut() {
        DigestMail digestMail = mail(SampleWeekFacts.full());
        DigestDelivery delivery = new DigestDelivery(
                5,
                1,
                7,
                "ana@harbor.example",
                COMPOSER.messageId(SampleWeekFacts.LIST, SampleWeekFacts.WEEK, 7),
                DigestDelivery.State.SENDING,
                1,
                SampleWeekFacts.DUE,
                null,
                false,
                false,
                null);

        Mail mail = COMPOSER.toRecipient(
                SampleWeekFacts.LIST, SampleWeekFacts.WEEK, digestMail, delivery, "TOKEN", SampleWeekFacts.DUE);

        assertThat(mail.messageId()).isEqualTo("<digest.legal.2026-w47.7@harbor.example>");
        assertThat(mail.headers())
                .containsEntry("List-Id", "Signpost digest for the legal team <legal.digest.harbor.example>")
                .containsEntry("List-Unsubscribe", "<https://desk.harbor.example/unsubscribe/TOKEN>")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry("Auto-Submitted", "auto-generated");
        assertThat(mail.html()).isEqualTo(digestMail.html());
        assertThat(mail.text()).isEqualTo(digestMail.text());
    }

    @Test
    void theFileIsAWholeMailToNobody() throws IOException {
        DigestMail digestMail = mail(SampleWeekFacts.full());
        String eml = new String(digestMail.eml(), StandardCharsets.US_ASCII);

        assertThat(eml)
                .contains("To: legal team:;", "Message-ID: <digest.legal.2026-w47@harbor.example>", "X-Unsent: 1");
        assertThat(eml).doesNotContain("List-Unsubscribe");
        Path looks = Files.createDirectories(Path.of("target/looks"));
        Files.write(looks.resolve("digest.eml"), digestMail.eml());
        Files.write(looks.resolve("chart.png"), digestMail.chart());
        Files.writeString(looks.resolve("digest.html"), digestMail.html().replace("cid:chart", "chart.png"));
        Files.writeString(
                looks.resolve("quiet.html"), mail(SampleWeekFacts.quiet()).html());
        Files.writeString(looks.resolve("digest.txt"), digestMail.text());
    }

    private static DigestMail mail(WeekFacts week) {
        return COMPOSER.write(
                SampleWeekFacts.LIST, SampleWeekFacts.WEEK, week, "", Instant.parse("2026-11-16T13:00:00Z"));
    }
}
