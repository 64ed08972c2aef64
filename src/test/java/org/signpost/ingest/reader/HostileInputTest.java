package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signpost.comment.IncomingComment;

/** What does harm to parsers, too long, too deep, too many: each ends soon, in little memory, with the good part. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;

    /** A comment of 100 MB in each format. */
    static List<Object[]> longComments() {
        return List.of(
                new Object[] {Format.TEXT, "1 comment\n\n  1. Ana says:\n\n    ", "\n"},
                new Object[] {Format.REST, "[{\"id\":1,\"post\":4,\"content\":{\"rendered\":\"", "\"}}]"},
                new Object[] {Format.JSONL, "{\"id\":\"1\",\"text\":\"", "\"}\n"},
                new Object[] {Format.CSV, "id,text\n1,\"", "\"\n"},
                new Object[] {
                    Format.WXR,
                    WordPressExport.START + "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[",
                    "]]></wp:comment_content></wp:comment></item></channel></rss>"
                },
                new Object[] {
                    Format.FEED,
                    "<rss><channel><title>Comments</title><item><guid>x#comment-1</guid><description>",
                    "</description></item></channel></rss>"
                },
                new Object[] {
                    Format.HTML, "<html><ol><li id=\"comment-1\"><div class=\"comment-content\">", "</div></ol>"
                });
    }

    @ParameterizedTest
    @MethodSource("longComments")
    void cutsACommentOfAHundredMegabytes(Format format, String start, String end) throws IOException {
        Found found = Heap.growthWithin(160, () -> Reading.of(Endless.of(start, "word ", 100L * MEGABYTE, end), ""));
        assertThat(found.format()).contains(format);
        IncomingComment comment = found.comments().getFirst();
        assertThat(comment.text()).hasSizeBetween(IncomingComment.MAX_TEXT - 1, IncomingComment.MAX_TEXT);
        assertThat(comment.truncated()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void endsOnALineWithoutAnEnd(Format format) throws IOException {
        for (String piece : List.of("a", "1", "\"", "<", "[", "{\"a\":", ",", "<a>", "&", " ", "\n", "<!--")) {
            Sinkhole sink = new Sinkhole();
            InputStream in = Endless.of(start(format), piece, 4L * MEGABYTE, "");
            Heap.growthWithin(400, () -> Readers.read(in, "x", Optional.of(format.label()), Limits.COMMAND_LINE, sink));
            assertThat(sink.longest).isLessThanOrEqualTo(IncomingComment.MAX_TEXT);
        }
    }

    private static String start(Format format) {
        return switch (format) {
            case TEXT -> "1 comment\n\n 1. Ana says:\n\n";
            case HTML -> "<html>";
            case REST -> "[";
            case WXR -> WordPressExport.START;
            case FEED -> "<rss>";
            case JSONL -> "";
            case CSV -> "id,text\n";
        };
    }

    @Test
    void refusesDocumentTypesAndOpensNothing() throws IOException {
        try (Canary canary = Canary.start()) {
            for (String type : List.of(
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                    "<!DOCTYPE a SYSTEM \"" + canary.url() + "\">",
                    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + canary.url() + "\"> %p;]>",
                    "<!DOCTYPE a PUBLIC \"x\" \"" + canary.url() + "\">",
                    laughs(),
                    "<!DOCTYPE a [<!ENTITY x \"" + "y".repeat(100_000) + "\">]>")) {
                for (Format format : List.of(Format.WXR, Format.FEED)) {
                    Found found = Reading.of(
                            "<?xml version=\"1.0\"?>" + type + WordPressExport.START + WordPressExport.COMMENT
                                    + "&x;&x;</item></channel></rss>",
                            format);
                    assertThat(found.comments()).isEmpty();
                    assertThat(found.unreadable())
                            .singleElement()
                            .satisfies(item -> assertThat(item.reason()).contains("document type"));
                }
            }
            Found include = Reading.of(
                    WordPressExport.START + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                            + canary.url() + "\"/>" + WordPressExport.COMMENT + WordPressExport.END,
                    Format.WXR);
            assertThat(include.comments()).hasSize(1);
            assertThat(canary.calls()).isZero();
        }
    }

    private static String laughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return type.append("<!ENTITY x \"&l29;\">]>").toString();
    }

    @Test
    void endsOnDeepNestingInXml() {
        Found found = Reading.of(WordPressExport.START + WordPressExport.COMMENT + "<a>".repeat(200_000), Format.WXR);
        assertThat(found.comments()).hasSize(1);
        assertThat(found.unreadable()).hasSize(1);
    }

    @Test
    void endsOnAMillionAttributes() {
        StringBuilder many = new StringBuilder("<a");
        for (int i = 0; i < 1_000_000; i++) {
            many.append(" b").append(i).append("=\"\"");
        }
        many.append(">");
        assertThat(Reading.of(WordPressExport.START + WordPressExport.COMMENT + many, Format.WXR)
                        .comments())
                .hasSize(1);
        assertThat(Reading.of("<ol><li id=\"comment-1\"><p>good</p></li>" + many, Format.HTML)
                        .comments())
                .hasSize(1);
    }

    @Test
    void readsACommentInsideTwoHundredThousandElements() {
        String page = "<html><body><li id=\"comment-1\"><b class=\"fn\">Ana</b><div class=\"comment-content\">"
                + "<div>".repeat(200_000) + "deep" + "</div>".repeat(200_001) + "</li></body></html>";
        Found found = Heap.growthWithin(300, () -> Reading.of(page));
        assertThat(found.comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.text()).isEqualTo("deep"));
    }

    @Test
    void endsOnDeepNestingInJson() {
        String bomb = "[".repeat(200_000);
        assertThat(Reading.of("[{\"id\":1,\"content\":{\"raw\":\"good\"}}," + bomb, Format.REST)
                        .comments())
                .hasSize(1);
        Found lines = Reading.of("{\"text\":\"one\"}\n{\"text\":" + bomb + "\n{\"text\":\"two\"}\n", Format.JSONL);
        assertThat(lines.comments()).hasSize(2);
        assertThat(lines.unreadable()).extracting(Unreadable::place).containsExactly("line 2");
    }

    @Test
    void keepsLittleOfAnObjectWithAMillionFields() {
        StringBuilder many = new StringBuilder("{\"text\":\"good\"");
        for (int i = 0; i < 300_000; i++) {
            many.append(",\"b").append(i).append("\":").append(i);
        }
        Found found = Heap.growthWithin(200, () -> Reading.of("[" + many + "}]"));
        assertThat(found.comments()).hasSize(1);
    }
}
