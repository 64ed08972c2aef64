package org.signpost.ingest.reader.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;

/** Exports and feeds as servers really write them: what is no XML to the letter costs at most the comment around it. */
final class ImperfectXmlTest {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String EXPORT = """
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Harbor</title>
            <item><title>Bus times</title><link>https://harbor.example/bus-times/</link><wp:post_id>12</wp:post_id>
            <wp:status>publish</wp:status>
            <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Luz</wp:comment_author>
            <wp:comment_content>%s</wp:comment_content></wp:comment>
            <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Ben</wp:comment_author>
            <wp:comment_content><![CDATA[Thank you]]></wp:comment_content></wp:comment>
            </item></channel></rss>
            """;

    private static FoundComments export(String content) {
        return ReadText.of(DECLARATION + EXPORT.replace("%s", content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n  ",
                "\ufeff\n",
                "\n\ufeff",
                "Notice: Undefined index: page in /var/www/wp-content/plugins/old.php on line 12\n",
                "<br />\n<b>Warning</b>:  Cannot modify header information in <b>/srv/a.php</b> on line <b>3</b><br />\n",
                "PHP Deprecated:  Function utf8_encode() is deprecated\nPHP Deprecated:  again\n\n",
                "[21-Mar-2026 10:00:00 UTC] PHP Warning:  something\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n",
                "<!-- cached by a plugin -->\n",
                "<p>A word before.\n",
                "\u00ef\u00bb\u00bf",
                "x"
            })
    void passesOverWhatStandsBeforeTheXml(String before) {
        FoundComments found = ReadText.of(before + DECLARATION + EXPORT.replace("%s", "When does it run?"));
        assertThat(found.format()).contains(InputFormat.WXR);
        assertThat(ReadText.lines(found)).containsExactly("Luz: When does it run?", "Ben: Thank you");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void passesOverWhatStandsBeforeAFeedAndBehindIt() {
        FoundComments found = ReadText.of("""
                Warning: foreach() argument must be of type array in /srv/b.php on line 9
                <?xml version="1.0"?>
                <rss version="2.0"><channel><title>Comments on: Bus times</title><link>https://harbor.example/bus-times/</link>
                <item><link>https://harbor.example/bus-times/#comment-4</link><description>Is it late?</description></item>
                </channel></rss>
                <br />
                <b>Fatal error</b>: out of memory
                """);
        assertThat(found.format()).contains(InputFormat.FEED);
        assertThat(ReadText.lines(found)).containsExactly("Anonymous: Is it late?");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void findsTheXmlInTheMiddleOfALineOfAFileThatIsNamedSo() {
        String text = "Notice: no cache in /srv/d.php on line 4" + DECLARATION + EXPORT.replace("%s", "One");
        assertThat(ReadText.of(text, "export.XML").comments()).hasSize(2);
        assertThat(ReadText.of(text, "page.txt").format()).contains(InputFormat.TEXT);
    }

    @Test
    void takesAPageThatSpeaksOfXmlForNoFeed() {
        FoundComments found =
                ReadText.of("2 comments\n\n 1. Luz says:\n\n I wrote <?xml version=\"1.0\"?> <rss> and nothing came.\n"
                        + "\n 2. Ben says:\n\n So did I.\n");
        assertThat(found.format()).contains(InputFormat.TEXT);
        assertThat(found.comments()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Caf&eacute;&nbsp;bar | Café bar",
                "caf&#233; &#x2014; bar | café — bar",
                "one & two | one & two",
                "A&B&unknown;C | A&B&unknown;C",
                "I <3 buses | I <3 buses",
                "5 < 6 | 5 < 6",
                "a&#0;b&#x1F;c&#xD800;d&#xFFFE;e | abcde",
                "see x ]]> y | see x ]]> y",
                "<![CDATA[see x ]]> y]]> | see x ]]> y",
                "<![CDATA[one]]]]><![CDATA[>two]]> | one]]>two",
                "<![CDATA[one &amp; two]]> | one & two",
                "one<br/>two | one//two",
                "one <b>two</b> three | one two three",
                "one <b>two | one two",
                "one</i> two | one two",
                "<o:p>one</o:p> two | one two",
                "<!-- more -->one | one"
            })
    void readsWhatIsNoXmlToTheLetter(String content, String text) {
        FoundComments found = export(content);
        assertThat(found.comments().getFirst().text().replace("\n", "//").replaceAll("<o:p> ?", ""))
                .isEqualTo(text);
        assertThat(ReadText.lines(found)).hasSize(2).last().isEqualTo("Ben: Thank you");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void readsPrefixesThatNobodyDeclared() {
        FoundComments found =
                ReadText.of("<rss><channel><atom:link rel=\"search\" href=\"https://harbor.example/s.xml\"/>"
                        + "<sy:updatePeriod>hourly</sy:updatePeriod><item><title>Bus times</title><wp:post_id>12</wp:post_id>"
                        + "<georss:point x:y=\"1\">5 6</georss:point><wp:comment><wp:comment_id>3</wp:comment_id>"
                        + "<wp:comment_content>Late again</wp:comment_content></wp:comment></item></channel></rss>");
        assertThat(found.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.sourceId()).isEqualTo("3");
            assertThat(comment.text()).isEqualTo("Late again");
        });
        assertThat(ReadText.posts(found).getFirst().sourceId()).isEqualTo("12");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void keepsTheCommentsAroundOneWhoseEndIsMissing() {
        FoundComments found = ReadText.of(DECLARATION
                + EXPORT.replace(
                        "<wp:comment_content>%s</wp:comment_content></wp:comment>", "<wp:comment_content>Lost"));
        assertThat(ReadText.lines(found)).containsExactly("Luz: Lost", "Ben: Thank you");
        FoundComments twice = ReadText.of(DECLARATION
                + EXPORT.substring(0, EXPORT.indexOf("%s")) + "Cut</item>"
                + EXPORT.substring(EXPORT.indexOf("<item>"))
                        .replace("%s", "Whole")
                        .replace("_id>1<", "_id>7<"));
        assertThat(ReadText.lines(twice)).containsExactly("Luz: Cut", "Luz: Whole", "Ben: Thank you");
        FoundComments item = ReadText.of(DECLARATION
                + EXPORT.substring(0, EXPORT.indexOf("%s")) + "Cut"
                + EXPORT.substring(EXPORT.indexOf("<item>"))
                        .replace("%s", "Whole")
                        .replace("_id>1<", "_id>7<"));
        assertThat(ReadText.lines(item)).containsExactly("Luz: Cut", "Luz: Whole", "Ben: Thank you");
        FoundComments unended = ReadText.of(DECLARATION + EXPORT.replace("%s</wp:comment_content>", "Whole"));
        assertThat(ReadText.lines(unended)).containsExactly("Luz: Whole", "Ben: Thank you");
        assertThat(unended.unreadable())
                .extracting(UnreadablePart::reason)
                .containsExactly("a tag that does not fit there; what stands around it may be incomplete");
    }

    @Test
    void passesOverANoticeInTheMiddle() {
        String notice = "<br>\n<b>Notice</b>: Undefined offset in <b>/srv/c.php</b> on line <b>7</b><br>\n";
        FoundComments found = ReadText.of(
                DECLARATION + EXPORT.replace("%s", "One").replace("<wp:comment>", notice + "<wp:comment>" + notice));
        assertThat(ReadText.lines(found)).containsExactly("Luz: One", "Ben: Thank you");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void readsASecondExportBehindTheFirst() {
        FoundComments found = ReadText.of(DECLARATION
                + EXPORT.replace("%s", "One")
                + DECLARATION
                + EXPORT.replace("%s", "Two").replace("_id>1<", "_id>7<"));
        assertThat(ReadText.lines(found)).contains("Luz: One", "Luz: Two");
    }
}
