package org.signpost.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether whatever the HTML of a letter says, its text says too. */
final class SameFacts {
    private SameFacts() {}

    static void assertIn(Letter letter) {
        String text = oneLine(letter.text().replaceAll("\r\n {2}> (?=\\S)", " "));
        Document html = Jsoup.parse(letter.html());
        for (Element piece : html.select("h1, h2, h3, blockquote, p, th")) {
            String words = piece.ownText().isEmpty() ? piece.text() : piece.ownText();
            if (!words.isBlank()) {
                assertThat(text).contains(oneLine(words));
            }
        }
        for (Element link : html.select("a[href]")) {
            assertThat(letter.text()).contains(link.attr("href"));
        }
        for (Element row : html.select(".numbers tr")) {
            assertThat(letter.text())
                    .contains("- " + row.select("th").text() + ": "
                            + row.select("td").text());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
