package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.signpost.digest.content.DigestContent.Bar;
import org.signpost.digest.content.DigestContent.Item;
import org.signpost.digest.content.DigestContent.Section;
import org.signpost.platform.web.WebSettings;

class DigestRenderingTest {
    private static final int COLUMNS = 72;
    private static final DigestWriter WRITER =
            new DigestWriter(new WebSettings("127.0.0.1", 8080, "https://desk.harbor.example", null));

    @Test
    void everyLineOfTheTextFitsIntoSeventyTwoColumnsButForAddresses() {
        for (WeekFacts week : List.of(SampleWeekFacts.full(), SampleWeekFacts.quiet(), SampleWeekFacts.crowded())) {
            String text =
                    DigestRendering.text(WRITER.write(week, "This digest comes late, " + "as it were, ".repeat(20)));

            assertThat(text.lines().filter(line -> !line.contains("https://")))
                    .allMatch(line -> line.length() <= COLUMNS);
        }
    }

    @Test
    void aWordThatIsLongerThanALineStandsOnItsOwn() {
        String text = text(item("Title", List.of("before " + "x".repeat(100) + " after"), ""));

        assertThat(text).contains("  > before\r\n  > " + "x".repeat(100) + "\r\n  > after\r\n");
    }

    @Test
    void everyLineOfAQuoteIsMarkedAndOfATitleIndented() {
        String text = text(
                item("word ".repeat(30).strip(), List.of("quote ".repeat(30).strip()), "note"));

        assertThat(text.lines().filter(line -> line.contains("quote")))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("  > "));
        assertThat(text.lines().filter(line -> line.contains("word")).skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("  word"));
        assertThat(text).contains("\r\n  note\r\n");
    }

    @Test
    void everyLineEndsAsMailsWantIt() {
        String text = DigestRendering.text(WRITER.write(SampleWeekFacts.full(), ""));

        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void whatIsEmptyLeavesNoTitleBehind() {
        String text = DigestRendering.text(WRITER.write(SampleWeekFacts.quiet(), ""));

        assertThat(text).doesNotContain("QUESTIONS BY TOPIC", "URGENT").contains("THE WEEK IN NUMBERS");
    }

    @Test
    void theHtmlNamesThePictureOnlyWhereTheMailCarriesIt() {
        DigestContent digest = WRITER.write(SampleWeekFacts.full(), "");

        assertThat(Jsoup.parse(DigestRendering.html(digest, true)).select("img").attr("src"))
                .isEqualTo("cid:" + DigestRendering.CHART);
        assertThat(Jsoup.parse(DigestRendering.html(digest, false)).select("img"))
                .isEmpty();
        assertThat(DigestRendering.html(digest, false)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aLateDigestSaysSoInBothParts() {
        DigestContent digest = WRITER.write(SampleWeekFacts.quiet(), "This digest comes late.");

        assertThat(DigestRendering.text(digest)).contains("This digest comes late.\r\n");
        assertThat(Jsoup.parse(DigestRendering.html(digest, false))
                        .select("p.late")
                        .text())
                .isEqualTo("This digest comes late.");
    }

    private static Item item(String title, List<String> quotes, String note) {
        return new Item(title, quotes, note, "https://desk.harbor.example/desk/1", "Open");
    }

    private static String text(Item item) {
        Section section = new Section("Section", "What it is.", List.of(item), 0, "");
        return DigestRendering.text(new DigestContent(
                "Subject",
                "Headline",
                "Period",
                "",
                List.of(section),
                List.of(),
                List.of(new Bar("Comments", 1)),
                "https://desk.harbor.example/desk"));
    }
}
