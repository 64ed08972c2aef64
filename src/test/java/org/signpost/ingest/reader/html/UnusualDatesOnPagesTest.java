package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

final class UnusualDatesOnPagesTest {
    private static FoundComments read(String language, String... lines) {
        StringBuilder items = new StringBuilder();
        for (String line : lines) {
            items.append("<li class=comment id=comment-").append(items.length()).append("><b class=fn>Ines</b> ");
            items.append(line).append("</li>");
        }
        return ReadText.of(
                "<!doctype html><html lang=" + language + "><head><title>Bees</title></head><body><ol id=comments>"
                        + items + "</ol></body></html>",
                "a.html");
    }

    private static List<String> days(FoundComments found) {
        return found.comments().stream()
                .map(comment -> Objects.toString(comment.writtenAt(), "none").split("T", 2)[0])
                .toList();
    }

    @Test
    void readsDatesOfFewDigitsWhereThePageTellsTheirOrder() {
        assertThat(days(read(
                        "en", "<i class=date>9.5.14</i><p>Hello</p>", "<i class=date>9.15.14, 10:12</i><p>Bye</p>")))
                .containsExactly("2014-09-05", "2014-09-15");
        assertThat(days(read("de", "<i class=date>9.5.14</i><p>Hallo</p>"))).containsExactly("2014-05-09");
    }

    @Test
    void saysThatTheOrderOfFewDigitsIsOpen() {
        FoundComments found = read("en", "<i class=date>9.5.14</i><p>Hello</p>");
        assertThat(days(found)).containsExactly("none");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Hello");
        assertThat(found.unreadable()).singleElement().asString().contains("day or month first");
    }

    @Test
    void keepsTheNumberOfAVersionInTheText() {
        FoundComments found = read("en", "<i class=date>May 2, 2014</i><p>Which one?</p><p>9.5.14</p>");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Which one?||9.5.14");
        assertThat(days(found)).containsExactly("2014-05-02");
    }

    @Test
    void saysThatYearsOfThePersianCalendarAreNotConverted() {
        FoundComments found = read(
                "fa",
                "<div class=comment-metadata><a href='#comment-1'>۱۲ مهر ۱۴۰۵ در ۱۰:۱۲ ق.ظ</a></div><p>سلام</p>",
                "<time>۱۴۰۵/۰۷/۱۳</time><p>سلام</p>",
                "<time datetime='2026-10-06'>۱۴ مهر ۱۴۰۵</time><p>سلام</p>");
        assertThat(days(found)).containsExactly("none", "none", "2026-10-06");
        assertThat(ReadText.lines(found)).containsOnly("Ines: سلام");
        assertThat(found.remarks()).singleElement().asString().startsWith("2 comments have a date");
    }
}
