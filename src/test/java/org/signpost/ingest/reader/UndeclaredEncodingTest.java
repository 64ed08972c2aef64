package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.input.UnreadablePart;

/** Files that do not say in which encoding they are written. */
final class UndeclaredEncodingTest {
    private static FoundComments page(String text, String charset) {
        String page = "<html><head><title>T</title></head><body><div id=\"comments\"><ol class=\"comment-list\">"
                + "<li class=\"comment\" id=\"comment-3\"><cite class=\"fn\">Ada</cite><div class=\"comment-content\"><p>"
                + text + "</p></div></li></ol></div></body></html>";
        return ReadText.of(page.getBytes(Charset.forName(charset)), "page.html");
    }

    private static FoundComments table(String text, String charset) {
        return ReadText.of(
                ("id,author,text\n1,Ada,\"" + text + "\"\n").getBytes(Charset.forName(charset)), "table.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, \u5f1f\u306f\u571f\u66dc\u65e5\u306b\u6765\u3089\u308c\u307e\u3059\u304b\u3002\u6559\u3048\u3066\u304f\u3060\u3055\u3044\u3002",
        "EUC-JP, \u5f1f\u306f\u571f\u66dc\u65e5\u306b\u6765\u3089\u308c\u307e\u3059\u304b\u3002\u6559\u3048\u3066\u304f\u3060\u3055\u3044\u3002",
        "KOI8-R, \u041c\u043e\u0436\u0435\u0442 \u043b\u0438 \u043c\u043e\u0439 \u0431\u0440\u0430\u0442 \u043f\u0440\u0438\u0439\u0442\u0438 \u0432 \u0441\u0443\u0431\u0431\u043e\u0442\u0443?",
        "windows-1251, \u041c\u043e\u0436\u0435\u0442 \u043b\u0438 \u043c\u043e\u0439 \u0431\u0440\u0430\u0442 \u043f\u0440\u0438\u0439\u0442\u0438 \u0432 \u0441\u0443\u0431\u0431\u043e\u0442\u0443?",
        "GBK, \u6211\u5f1f\u5f1f\u661f\u671f\u516d\u53ef\u4ee5\u6765\u5417\uff1f\u8c22\u8c22\u4f60\u4eec\u3002",
        "Big5, \u6211\u5f1f\u5f1f\u661f\u671f\u516d\u53ef\u4ee5\u4f86\u55ce\uff1f\u8b1d\u8b1d\u4f60\u5011\u3002",
        "EUC-KR, \ub0a8\ub3d9\uc0dd\uc774 \ud1a0\uc694\uc77c\uc5d0 \uc62c \uc218 \uc788\ub098\uc694? \uac10\uc0ac\ud569\ub2c8\ub2e4.",
        "windows-1253, \u039c\u03c0\u03bf\u03c1\u03b5\u03af \u03bf \u03b1\u03b4\u03b5\u03bb\u03c6\u03cc\u03c2 \u03bc\u03bf\u03c5 \u03bd\u03b1 \u03ad\u03c1\u03b8\u03b5\u03b9;",
        "windows-1254, K\u0131z karde\u015fim duru\u015fmaya gelebilir mi? Te\u015fekk\u00fcr ederim\u2026",
        "ISO-8859-9, \u0130lk g\u00fcn o\u011flum da gelebilir mi? \u00c7ok sa\u011f olun.",
        "ISO-8859-9, Dosyam h\u00e2l\u00e2 a\u00e7\u0131k m\u0131 yoksa kapand\u0131 m\u0131 \u00f6\u011frenmek istiyorum; bir ay \u00f6nce yazd\u0131m, cevap gelmedi.",
        "ISO-8859-2, Czy moja siostra mo\u017ce przyjecha\u0107 na przes\u0142uchanie? Dzi\u0119kuj\u0119 i prosz\u0119 o odpowied\u017a; nie wiem te\u017c czy trzeba si\u0119 wcze\u015bniej zapisa\u0107 albo co\u015b przynie\u015b\u0107."
    })
    void readsTheLettersAndSaysWhatItTookThemFor(String charset, String text) {
        for (FoundComments found : new FoundComments[] {page(text, charset), table(text, charset)}) {
            assertThat(found.comments()).extracting(IncomingComment::text).containsExactly(text);
            assertThat(found.unreadable()).isEmpty();
            assertThat(found.remarks())
                    .singleElement()
                    .asString()
                    .contains("does not say in which encoding", "save it as UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, J\u00f6rg fragt: \u201eDarf meine Schwester kommen?\u201c Sch\u00f6ne Gr\u00fc\u00dfe \u2013 5 \u20ac",
        "windows-1252, \u00bfCu\u00e1ndo puedo renovar? Ma\u00f1ana s\u00ed",
        "windows-1252, Ma s\u0153ur est d\u00e9j\u00e0 re\u00e7ue \u00e0 l\u2019\u00e9t\u00e9",
        "windows-1252, N\u00e3o sei se minha irm\u00e3 pode ir \u00e0 audi\u00eancia",
        "windows-1252, a single caf\u00e9",
        "windows-1252, M\u00e1 systir m\u00edn koma me\u00f0 m\u00e9r? \u00dea\u00f0 er n\u00fdtt \u00e1r og b\u00ed\u00f0 \u00e9g eftir svari.",
        "windows-1252, \u00de\u00fd\u00f0ing br\u00e9fsins er ekki r\u00e9tt; hver getur sagt m\u00e9r hvert h\u00fan \u00e1 a\u00f0 fara?",
        "windows-1252, Eg veit ikki um bei\u00f0ni m\u00edn er g\u00f3\u00f0kend; t\u00fd svara\u00f0i ikki",
        "UTF-8, \u041c\u043e\u0436\u0435\u0442 \u043b\u0438 \u043c\u043e\u0439 \u0431\u0440\u0430\u0442 \u043f\u0440\u0438\u0439\u0442\u0438?",
        "UTF-8, \u5f1f\u306f\u571f\u66dc\u65e5\u306b\u6765\u3089\u308c\u307e\u3059\u304b"
    })
    void readsWesternLettersAndUtf8AsEverAndSaysNothing(String charset, String text) {
        for (FoundComments found : new FoundComments[] {page(text, charset), table(text, charset)}) {
            assertThat(found.comments()).extracting(IncomingComment::text).containsExactly(text);
            assertThat(found.unreadable()).isEmpty();
            assertThat(found.remarks()).isEmpty();
        }
    }

    @Test
    void readsJapaneseThatShiftsWithinAscii() {
        String text = "\u571f\u66dc\u65e5\u306b\u6765\u3089\u308c\u307e\u3059\u304b";
        assertThat(page(text, "ISO-2022-JP").comments())
                .extracting(IncomingComment::text)
                .containsExactly(text);
        byte[] declared =
                ("<html><head><meta charset=\"iso-2022-jp\"></head><body><h3>1 comment</h3><p>Ada says:</p><p>" + text
                                + "</p></body></html>")
                        .getBytes(Charset.forName("ISO-2022-JP"));
        FoundComments found = ReadText.of(declared, "page.html");
        assertThat(ReadText.lines(found)).containsExactly("Ada: " + text);
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void saysThatLettersFarBehindAreInAnUnknownEncoding() {
        String latin = "id,author,text\n" + "1,Ada,May I come?\n".repeat(8000);
        byte[] file = (latin
                        + "2,Ben,\u041c\u043e\u0436\u0435\u0442 \u043b\u0438 \u043c\u043e\u0439 \u0431\u0440\u0430\u0442 \u043f\u0440\u0438\u0439\u0442\u0438\n")
                .getBytes(Charset.forName("windows-1251"));
        assertThat(ReadText.of(file, "table.csv").unreadable())
                .extracting(UnreadablePart::reason)
                .anyMatch(reason -> reason.contains("not known here"));
    }

    @Test
    void takesSingleFaultsInUtf8ForNoOtherEncoding() {
        byte[] file =
                "id,author,text\n1,Ada,\u041c\u043e\u0436\u0435\u0442 \u043b\u0438 \u043c\u043e\u0439 \u0431\u0440\u0430\u0442 ?\n"
                        .getBytes(StandardCharsets.UTF_8);
        file[file.length - 2] = (byte) 0xe9;
        FoundComments found = ReadText.of(file, "table.csv");
        assertThat(ReadText.lines(found))
                .containsExactly(
                        "Ada: \u041c\u043e\u0436\u0435\u0442 \u043b\u0438 \u043c\u043e\u0439 \u0431\u0440\u0430\u0442 \u00e9");
        assertThat(found.unreadable()).isEmpty();
    }
}
