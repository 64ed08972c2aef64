package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signpost.comment.IncomingComment;

/** What does harm to parsers: each case ends soon, in little memory, keeps the good part and names the place. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String WXR =
            "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>P</title>"
                    + "<wp:post_id>4</wp:post_id>";
    private static final String COMMENT =
            "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>good</wp:comment_content></wp:comment>";

    /** A comment of 100 MB in each format. */
    static List<Object[]> longComments() {
        return List.of(
                new Object[] {Format.TEXT, "1 comment\n\n  1. Ana says:\n\n    ", "\n"},
                new Object[] {Format.REST, "[{\"id\":1,\"post\":4,\"content\":{\"rendered\":\"", "\"}}]"},
                new Object[] {Format.JSONL, "{\"id\":\"1\",\"text\":\"", "\"}\n"},
                new Object[] {Format.CSV, "id,text\n1,\"", "\"\n"},
                new Object[] {
                    Format.WXR,
                    WXR + "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[",
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
            case WXR -> WXR;
            case FEED -> "<rss>";
            case JSONL -> "";
            case CSV -> "id,text\n";
        };
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void endsOnRubbish(Format format) throws IOException {
        Random random = new Random(format.label().hashCode());
        for (int round = 0; round < 60; round++) {
            byte[] bytes = new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            Readers.read(
                    new ByteArrayInputStream(bytes), "x", Optional.of(format.label()), Limits.UPLOAD, new Sinkhole());
        }
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void keepsTheGoodPartOfAFileThatIsCutAnywhere(Format format, String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        int whole = Reading.of(bytes, "").comments().size();
        assertThat(whole).isEqualTo(3);
        int least = 0;
        for (int length = 0; length < bytes.length; length++) {
            Sinkhole sink = new Sinkhole();
            Readers.read(
                    new ByteArrayInputStream(Arrays.copyOf(bytes, length)),
                    "x",
                    Optional.of(format.label()),
                    Limits.UPLOAD,
                    sink);
            assertThat(sink.comments).isGreaterThanOrEqualTo(Math.min(least, 2));
            least = Math.max(least, sink.comments - 1);
        }
    }

    static List<Object[]> goodFiles() {
        return List.of(
                new Object[] {
                    Format.TEXT, "3 comments\n\n 1. A says:\n\n one\n\n 2. B says:\n\n two\n\n 3. C says:\n\n three\n"
                },
                new Object[] {
                    Format.HTML,
                    "<html><ol><li id=\"comment-1\"><p>one</p></li><li id=\"comment-2\"><p>two</p></li>"
                            + "<li id=\"comment-3\"><p>three</p></li></ol></html>"
                },
                new Object[] {
                    Format.REST,
                    "[{\"id\":1,\"content\":{\"raw\":\"one\"}},{\"id\":2,\"content\":{\"raw\":\"two\"}},"
                            + "{\"id\":3,\"content\":{\"raw\":\"three\"}}]"
                },
                new Object[] {Format.WXR, WXR + COMMENT + COMMENT + COMMENT + "</item></channel></rss>"},
                new Object[] {Format.JSONL, "{\"text\":\"one\"}\n{\"text\":\"two\"}\n{\"text\":\"three\"}\n"},
                new Object[] {Format.CSV, "id,text\n1,one\n2,\"two\"\n3,three\n"});
    }

    @Test
    void saysWhereAFileEndsInTheMiddle() {
        Found found = Reading.of(WXR + "\n" + COMMENT + "\n<wp:comment><wp:comment_id>2");
        assertThat(found.comments()).hasSize(1);
        assertThat(found.unreadable()).singleElement().satisfies(item -> {
            assertThat(item.place()).startsWith("line 3");
            assertThat(item.reason()).isEqualTo(Unreadable.ENDS_EARLY);
        });
        Found json = Reading.of("[{\"id\":1,\"content\":{\"raw\":\"one\"}},\n{\"id\":2,\"cont");
        assertThat(json.comments()).hasSize(1);
        assertThat(json.unreadable()).extracting(Unreadable::reason).containsExactly(Unreadable.ENDS_EARLY);
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
                    Found found = read(
                            "<?xml version=\"1.0\"?>" + type + WXR + COMMENT + "&x;&x;</item></channel></rss>", format);
                    assertThat(found.comments()).isEmpty();
                    assertThat(found.unreadable())
                            .singleElement()
                            .satisfies(item -> assertThat(item.reason()).contains("document type"));
                }
            }
            Found include = read(
                    WXR + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + canary.url() + "\"/>"
                            + COMMENT + "</item></channel></rss>",
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
        Found found = read(WXR + COMMENT + "<a>".repeat(200_000), Format.WXR);
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
        assertThat(read(WXR + COMMENT + many, Format.WXR).comments()).hasSize(1);
        assertThat(read("<ol><li id=\"comment-1\"><p>good</p></li>" + many, Format.HTML)
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
        assertThat(read("[{\"id\":1,\"content\":{\"raw\":\"good\"}}," + bomb, Format.REST)
                        .comments())
                .hasSize(1);
        Found lines = read("{\"text\":\"one\"}\n{\"text\":" + bomb + "\n{\"text\":\"two\"}\n", Format.JSONL);
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

    @Test
    void unpacksGzip() throws IOException {
        assertThat(Reading.of(gzip(WXR + COMMENT + "</item></channel></rss>"), "export.xml.gz")
                        .comments())
                .hasSize(1);
    }

    @Test
    void stopsAGzipBombAndKeepsWhatWasGood() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write("{\"text\":\"good\"}\n".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        }
        for (Limits limits : List.of(Limits.UPLOAD, Limits.COMMAND_LINE)) {
            Sinkhole sink = new Sinkhole();
            Heap.growthWithin(
                    64,
                    () -> Readers.read(
                            new ByteArrayInputStream(bomb.toByteArray()), "x", Optional.of("jsonl"), limits, sink));
            assertThat(sink.comments).isEqualTo(1);
            assertThat(sink.unreadable)
                    .singleElement()
                    .satisfies(item -> assertThat(item.reason()).contains("unpacks to more than"));
        }
    }

    @Test
    void capsWhatAnUploadUnpacksTo() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        Random random = new Random(1);
        byte[] noise = new byte[MEGABYTE / 4];
        try (GZIPOutputStream out = new GZIPOutputStream(large)) {
            for (int i = 0; i < 100; i++) {
                for (int j = 0; j < noise.length; j++) {
                    noise[j] = (byte) ('a' + random.nextInt(26));
                }
                out.write("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
                out.write(noise);
                out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        Sinkhole sink = new Sinkhole();
        Readers.read(new ByteArrayInputStream(large.toByteArray()), "x", Optional.empty(), Limits.UPLOAD, sink);
        assertThat(sink.comments).isBetween(70, 80);
        assertThat(sink.unreadable)
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).contains("20 MB"));
    }

    @Test
    void keepsTheGoodPartOfADamagedGzip() throws IOException {
        byte[] packed = gzip("{\"text\":\"good\"}\n" + "{\"text\":\"more\"}\n".repeat(1000));
        Found found = Reading.of(Arrays.copyOf(packed, packed.length - 12), "x.jsonl.gz");
        assertThat(found.comments()).hasSizeGreaterThan(900);
        assertThat(found.unreadable())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.reason()).contains("gzip"));
    }

    @Test
    void saysWhatAForeignFileIs() throws IOException {
        assertThat(Reading.of("PK\3\4xxxx").unreadable().getFirst().reason()).contains("zip archive");
        assertThat(Reading.of("%PDF-1.7 xxxx").unreadable().getFirst().reason()).contains("PDF");
        assertThat(Reading.of(gzip("PK\3\4xxxx"), "").unreadable().getFirst().reason())
                .contains("zip archive");
        byte[] noise = new byte[4000];
        new Random(3).nextBytes(noise);
        noise[0] = 0;
        noise[1] = 0;
        assertThat(Reading.of(noise, "").format()).isEmpty();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return packed.toByteArray();
    }

    private static Found read(String text, Format format) {
        try {
            return Readers.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x", Optional.of(format.label()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
