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
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.ingest.input.UnreadablePart;

/** What does harm to parsers, too long, too deep, too many: each ends soon, in little memory, with the good part. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;

    /** A comment of 100 MB in each format. */
    static List<Object[]> longComments() {
        return List.of(
                new Object[] {InputFormat.TEXT, "1 comment\n\n  1. Ana says:\n\n    ", "\n"},
                new Object[] {InputFormat.REST, "[{\"id\":1,\"post\":4,\"content\":{\"rendered\":\"", "\"}}]"},
                new Object[] {InputFormat.JSONL, "{\"id\":\"1\",\"text\":\"", "\"}\n"},
                new Object[] {InputFormat.CSV, "id,text\n1,\"", "\"\n"},
                new Object[] {
                    InputFormat.WXR,
                    WordPressExport.START + "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[",
                    "]]></wp:comment_content></wp:comment></item></channel></rss>"
                },
                new Object[] {
                    InputFormat.FEED,
                    "<rss><channel><title>Comments</title><item><guid>x#comment-1</guid><description>",
                    "</description></item></channel></rss>"
                },
                new Object[] {
                    InputFormat.HTML, "<html><ol><li id=\"comment-1\"><div class=\"comment-content\">", "</div></ol>"
                });
    }

    @ParameterizedTest
    @MethodSource("longComments")
    void cutsACommentOfAHundredMegabytes(InputFormat format, String start, String end) throws IOException {
        FoundComments found = HeapWatch.growthWithin(
                160, () -> ReadText.of(EndlessInput.of(start, "word ", 100L * MEGABYTE, end), ""));
        assertThat(found.format()).contains(format);
        IncomingComment comment = found.comments().getFirst();
        assertThat(comment.text()).hasSizeBetween(IncomingComment.MAX_TEXT - 1, IncomingComment.MAX_TEXT);
        assertThat(comment.truncated()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(InputFormat.class)
    void endsOnALineWithoutAnEnd(InputFormat format) throws IOException {
        for (String piece : List.of("a", "1", "\"", "<", "[", "{\"a\":", ",", "<a>", "&", " ", "\n", "<!--")) {
            CountingSink sink = new CountingSink();
            InputStream in = EndlessInput.of(start(format), piece, 4L * MEGABYTE, "");
            HeapWatch.growthWithin(
                    400,
                    () -> CommentReaders.read(
                            in, "x", Optional.of(format.label()), UnpackingLimits.COMMAND_LINE, sink));
            assertThat(sink.longest).isLessThanOrEqualTo(IncomingComment.MAX_TEXT);
        }
    }

    private static String start(InputFormat format) {
        return switch (format) {
            case TEXT -> "1 comment\n\n 1. Ana says:\n\n";
            case HTML -> "<html>";
            case REST -> "[";
            case WXR -> WordPressExport.START;
            case FEED -> "<rss>";
            case DISQUS -> "<disqus>";
            case JSONL -> "";
            case CSV -> "id,text\n";
        };
    }

    @Test
    void refusesDocumentTypesAndOpensNothing() throws IOException {
        try (CallCountingServer callCountingServer = CallCountingServer.start()) {
            for (String type : List.of(
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                    "<!DOCTYPE a SYSTEM \"" + callCountingServer.url() + "\">",
                    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + callCountingServer.url() + "\"> %p;]>",
                    "<!DOCTYPE a PUBLIC \"x\" \"" + callCountingServer.url() + "\">",
                    laughs(),
                    "<!DOCTYPE a [<!ENTITY x \"" + "y".repeat(100_000) + "\">]>")) {
                for (InputFormat format : List.of(InputFormat.WXR, InputFormat.FEED)) {
                    FoundComments found = ReadText.of(
                            "<?xml version=\"1.0\"?>" + type + WordPressExport.START + WordPressExport.COMMENT
                                    + "&x;&x;</item></channel></rss>",
                            format);
                    assertThat(found.comments()).isEmpty();
                    assertThat(found.unreadable())
                            .singleElement()
                            .satisfies(item -> assertThat(item.reason()).contains("document type"));
                }
            }
            FoundComments include = ReadText.of(
                    WordPressExport.START + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                            + callCountingServer.url() + "\"/>" + WordPressExport.COMMENT + WordPressExport.END,
                    InputFormat.WXR);
            assertThat(include.comments()).hasSize(1);
            assertThat(callCountingServer.calls()).isZero();
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
        FoundComments found =
                ReadText.of(WordPressExport.START + WordPressExport.COMMENT + "<a>".repeat(200_000), InputFormat.WXR);
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
        assertThat(ReadText.of(WordPressExport.START + WordPressExport.COMMENT + many, InputFormat.WXR)
                        .comments())
                .hasSize(1);
        assertThat(ReadText.of("<ol><li id=\"comment-1\"><p>good</p></li>" + many, InputFormat.HTML)
                        .comments())
                .hasSize(1);
    }

    @Test
    void readsACommentInsideTwoHundredThousandElements() {
        String page = "<html><body><li id=\"comment-1\"><b class=\"fn\">Ana</b><div class=\"comment-content\">"
                + "<div>".repeat(200_000) + "deep" + "</div>".repeat(200_001) + "</li></body></html>";
        FoundComments found = HeapWatch.growthWithin(300, () -> ReadText.of(page));
        assertThat(found.comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.text()).isEqualTo("deep"));
    }

    @Test
    void endsOnDeepNestingInJson() {
        String bomb = "[".repeat(200_000);
        assertThat(ReadText.of("[{\"id\":1,\"content\":{\"raw\":\"good\"}}," + bomb, InputFormat.REST)
                        .comments())
                .hasSize(1);
        FoundComments lines =
                ReadText.of("{\"text\":\"one\"}\n{\"text\":" + bomb + "\n{\"text\":\"two\"}\n", InputFormat.JSONL);
        assertThat(lines.comments()).hasSize(2);
        assertThat(lines.unreadable()).extracting(UnreadablePart::place).containsExactly("line 2");
    }

    @Test
    void keepsLittleOfAnObjectWithAMillionFields() {
        StringBuilder many = new StringBuilder("{\"text\":\"good\"");
        for (int i = 0; i < 300_000; i++) {
            many.append(",\"b").append(i).append("\":").append(i);
        }
        FoundComments found = HeapWatch.growthWithin(200, () -> ReadText.of("[" + many + "}]"));
        assertThat(found.comments()).hasSize(1);
    }
}
