package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signpost.digest.DigestMail;

/** Whether whatever the HTML of a letter says, its text says too. */
public final class MailPartsAssert {
    private MailPartsAssert() {}

    public static void assertIn(DigestMail digestMail) {
        String text = oneLine(digestMail.text().replaceAll("\r\n {2}> (?=\\S)", " "));
        Document html = Jsoup.parse(digestMail.html());
        for (Element piece : html.select("h1, h2, h3, blockquote, p, th")) {
            String words = piece.ownText().isEmpty() ? piece.text() : piece.ownText();
            if (!words.isBlank()) {
                assertThat(text).contains(oneLine(words));
            }
        }
        for (Element link : html.select("a[href]")) {
            assertThat(digestMail.text()).contains(link.attr("href"));
        }
        for (Element row : html.select(".numbers tr")) {
            assertThat(digestMail.text())
                    .contains("- " + row.select("th").text() + ": "
                            + row.select("td").text());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
