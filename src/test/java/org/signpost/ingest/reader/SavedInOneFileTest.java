package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.input.UnreadablePart;

/** Pages that a browser saved with everything in them (MHTML). */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class SavedInOneFileTest {
    private static final String PAGE = "<!DOCTYPE html><html><body><h1 class=\"entry-title\">Opening</h1><ol>"
            + "<li id=\"comment-5\"><b class=\"fn\">Zoë</b><div class=\"comment-content\"><p>Is 1+1=2 enough?</p></div></li>"
            + "</ol></body></html>";
    private static final String PICTURE =
            "--B1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n";

    private static String file(String type, String encoding, String body) {
        return "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/x/\r\nSubject: Opening\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"B1\"\r\n\r\n"
                + "A preamble.\r\n\r\n" + PICTURE + "--B1\r\nContent-Type: " + type
                + "\r\nContent-Transfer-Encoding: " + encoding + "\r\nContent-Location: https://a.example/x/\r\n\r\n"
                + body
                + "\r\n" + PICTURE + "--B1--\r\n";
    }

    private static String quoted(String page) {
        StringBuilder sent = new StringBuilder();
        for (byte next : page.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = next > ' ' && next < 127 && next != '=';
            sent.append(plain || next == ' ' ? String.valueOf((char) next) : "=%02X".formatted(next & 0xff));
            sent.append(sent.length() % 70 == 0 ? "=\r\n" : "");
        }
        return sent.toString();
    }

    private static void assertRead(FoundComments found) {
        assertRead(found, "https://a.example/x/");
    }

    private static void assertRead(FoundComments found, @Nullable String address) {
        assertThat(found.format()).contains(InputFormat.HTML);
        assertThat(ReadText.lines(found)).containsExactly("Zoë: Is 1+1=2 enough?");
        assertThat(found.comments().getFirst().sourceId()).isEqualTo("5");
        assertThat(found.items().getFirst().post().url()).isEqualTo(address);
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void readsThePageInItInEachForm() {
        assertRead(ReadText.of(file("text/html", "quoted-printable", quoted(PAGE)), "page.mht"));
        assertRead(ReadText.of(file("text/html; charset=utf-8", "8bit", PAGE), "page.mhtml"));
        String packed = Base64.getMimeEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8));
        assertRead(ReadText.of(file("text/html", "base64", packed), ""));
    }

    @Test
    void readsThePageInTheEncodingThatTheFileSays() {
        String packed = Base64.getMimeEncoder()
                .encodeToString(PAGE.replace("Zoë", "Зоя").getBytes(Charset.forName("windows-1251")));
        FoundComments found = ReadText.of(file("text/html; charset=\"windows-1251\"", "base64", packed), "page.mht");
        assertThat(ReadText.lines(found)).containsExactly("Зоя: Is 1+1=2 enough?");
    }

    @Test
    void readsAPageThatIsTheOnlyPartAndOneInsideAnotherPart() {
        assertRead(
                ReadText.of("MIME-Version: 1.0\nContent-Location: https://a.example/\nContent-Type: text/html\n"
                        + "Content-Transfer-Encoding: quoted-printable\n\n" + quoted(PAGE)),
                "https://a.example/");
        assertRead(
                ReadText.of("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=out\n\n--out\n"
                        + "Content-Type: multipart/alternative; boundary=in\n\n--in\n\nno headers here\n--in\n"
                        + "Content-Type: text/html\n\n" + PAGE + "\n--in--\n--out--\n"),
                null);
    }

    @Test
    void readsOneThatIsPackedWithGzip() throws IOException {
        assertRead(ReadText.of(GzipBytes.of(file("text/html", "quoted-printable", quoted(PAGE))), "page.mht.gz"));
    }

    @Test
    void saysThatThereIsNoPageInIt() {
        FoundComments found =
                ReadText.of("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B1\r\n\r\n" + PICTURE);
        assertThat(found.format()).isEqualTo(Optional.empty());
        assertThat(found.unreadable())
                .extracting(UnreadablePart::reason)
                .singleElement()
                .asString()
                .contains("no page is in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "=", "=4", "A", "\n", "--B1\n", "--B1\n\n", "a: b\n", "\r"})
    void endsOnAnythingBehindItsBeginning(String piece) {
        String start = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B1\n\n";
        FoundComments found =
                HeapWatch.growthWithin(200, () -> ReadText.of(EndlessInput.of(start, piece, 4L << 20, ""), "x.mht"));
        assertThat(found.comments()).isEmpty();
        String inPart = start + "--B1\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n";
        assertThat(ReadText.of(EndlessInput.of(inPart, piece, 4L << 20, ""), "x.mht")
                        .comments())
                .isEmpty();
    }
}
