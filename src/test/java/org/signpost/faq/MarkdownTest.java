package org.signpost.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.testing.GrowthCheck;

class MarkdownTest {
    private static final List<String> HOSTILE = List.of("[", "*a ", "](", "`", "&", "![x", "1. ");
    private static final int LARGE = 16_000;
    private static final Markdown.Links LINKS = new Markdown.Links(
            slug -> slug.equals("known") ? Optional.of("/faq/known") : Optional.empty(),
            Optional.of("https://example.org/contact"));

    @Test
    void showsHtmlAsTheCharactersItIsMadeOf() {
        assertThat(html("<script>alert(1)</script>")).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(html("a <img src=x onerror=alert(1)> b")).doesNotContain("<img");
    }

    @Test
    void linksEntriesTheContactPageAndTheWeb() {
        assertThat(html("[a](faq:known)")).contains("href=\"/faq/known\"");
        assertThat(html("[a](contact:)")).contains("href=\"https://example.org/contact\"");
        assertThat(html("[a](https://www.uscis.gov/x)")).contains("href=\"https://www.uscis.gov/x\"");
    }

    @Test
    void keepsOnlyTheWordsOfAnyOtherLink() {
        for (String target :
                new String[] {"javascript:alert(1)", "data:text/html,x", "faq:gone", "/desk", "//evil", "vbscript:x"}) {
            assertThat(html("[the words](" + target + ")")).isEqualTo("<p>the words</p>\n");
        }
        assertThat(html("![seen](https://example.org/x.png)")).isEqualTo("<p>seen</p>\n");
    }

    @Test
    void leavesTheFirstHeadingToThePage() {
        assertThat(html("# Big")).isEqualTo("<h2>Big</h2>\n");
    }

    @Test
    void givesPlainText() {
        assertThat(Markdown.text("## Steps\n\n1. **File** the [form](https://a.b/c).\n2. Wait\n   a while."))
                .isEqualTo("Steps\nFile the form.\nWait a while.");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void endsOnHostileInput() {
        assertThat(html("[".repeat(50_000))).isNotEmpty();
        assertThat(html("*a ".repeat(20_000))).isNotEmpty();
        assertThat(html("> ".repeat(2_000) + "x")).isNotEmpty();
    }

    @Test
    void readsHostileInputInTimeThatGrowsWithIt() {
        // Of such sizes all nodes fit into the processor's cache; where they stop fitting, one doubling costs three
        // times as much.
        for (String piece : HOSTILE) {
            GrowthCheck.assertGrowsWithSize(piece, 500, size -> parsing(piece.repeat(size)));
        }
    }

    /** Beyond the cache it is held to as many links, which suffer from its end as well. */
    @Test
    void readsMuchHostileInputAsFastAsManyLinks() {
        Runnable links = parsing("[a](faq:known) ".repeat(LARGE));
        for (String piece : HOSTILE) {
            GrowthCheck.assertCostsAtMost(2, piece, parsing(piece.repeat(LARGE)), links);
        }
    }

    private static Runnable parsing(String text) {
        return () -> html(text);
    }

    private static String html(String markdown) {
        return Markdown.html(markdown, LINKS);
    }
}
