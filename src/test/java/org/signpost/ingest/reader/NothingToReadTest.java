package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.input.UnreadablePart;

/** Inputs in which there are no comments to read, though somebody meant there to be: each says why in one sentence. */
final class NothingToReadTest {
    private static final String COMMENT =
            "<li id=\"comment-1\"><b class=\"fn\">Ada</b><div class=\"comment-content\"><p>Hello</p></div></li>";

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html><head><title>" + title + "</title></head>" + body + "</html>";
    }

    private static List<String> reasons(String text, String name) {
        FoundComments found = ReadText.of(text, name);
        assertThat(found.comments()).isEmpty();
        return found.unreadable().stream().map(UnreadablePart::toString).toList();
    }

    private static void assertReason(String text, String name, String part) {
        assertThat(reasons(text, name)).singleElement().asString().contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\r\n", "\ufeff", "\u0000"})
    void saysThatAFileIsEmpty(String text) {
        assertReason(text, "page.html", "the file: it is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "{\\rtf1 x}, a.rtf, formatted document",
        "PK\3\4......mimetypeapplication/epub+zip, a.epub, e-book",
        "PK\3\4....\0xl/workbook.xml, a.xlsx, Excel workbook",
        "PK\3\4....\0word/document.xml, a.docx, Word document",
        "PK\3\4....keyword/index.html, a.zip, zip archive",
        "bplist00x, a.webarchive, saved by Safari",
        "SQLite format 3\0x, comments.db, SQLite"
    })
    void saysWhatAFileIsThatIsNone(String text, String name, String word) {
        assertReason(text, name, word);
    }

    @Test
    void namesThePlaceInATableWithoutColumnNames() {
        assertReason(
                "\"1\",\"7\",\"Ada\",\"\",\"Hello\",\"0\"\n",
                "wp_comments.csv",
                "line 1: the first line of this table");
    }

    @Test
    void readsAFileOfWhichSomebodySaysWhatItIs() {
        FoundComments found = ReadText.of("1 comment\n\n 1. Ada says:\n\n INSERT INTO `a` VALUES (1);\n");
        assertThat(found.comments()).hasSize(1);
        assertThat(ReadText.of("use `a`;\n\n1 comment\n\n 1. Ada says:\n\n Hello\n", InputFormat.TEXT)
                        .comments())
                .hasSize(1);
    }

    @Test
    void knowsAPageThatAsksForAPassword() {
        assertReason(
                page("Log In", "<body class=\"login\"><form id=\"loginform\"><input type=\"password\"></form></body>"),
                "",
                "asks for a password");
        assertReason(page("Anmelden", "<body><input type=password></body>"), "", "asks for a password");
        assertReason(
                page(
                        "Protected",
                        "<body><p>" + "Words. ".repeat(400) + "</p><form class=\"post-password-form\"></form></body>"),
                "",
                "asks for a password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 Not Found",
                "404",
                "Error 503: busy",
                "Page not found – A clinic",
                "Just a moment...",
                "WordPress › Error",
                "Página no encontrada",
                "502 Bad Gateway",
                "Access Denied"
            })
    void knowsAnErrorPageByItsTitle(String title) {
        assertReason(page(title, "<body><p>Sorry.</p></body>"), "", "error page");
    }

    @Test
    void knowsAnErrorPageByWhatStandsOnIt() {
        assertReason(
                page("Hmm", "<body class=\"error404 x\"><p>" + "Menu ".repeat(2000) + "</p></body>"), "", "error page");
        assertReason(page("Hmm", "<body id=\"error-page\"><p>Sorry.</p></body>"), "", "error page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=\"disqus_thread\"></div>",
                "<div class=\"fb-comments\" data-href=\"x\"></div>",
                "<script src=\"https://giscus.app/client.js\"></script>"
            })
    void knowsAServiceThatShowsTheCommentsInsideThePage(String service) {
        assertReason(page("A clinic", "<body><p>A story.</p>" + service + "</body>"), "", "another service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>A story.</p>",
                "<p>500 families marched.</p><p>0 comments</p>",
                "<p>A story. Leave a Reply</p><form id=\"commentform\"></form>"
            })
    void saysNothingOfAnOrdinaryPageThatNobodyCommentedOn(String body) {
        for (String title :
                List.of("500 families march", "Access denied for 12 couples", "Forbidden to wait", "A clinic")) {
            assertThat(reasons(page(title, "<body>" + body + "</body>"), "page.html"))
                    .isEmpty();
        }
    }

    @Test
    void saysNothingOfAStoryWithAFieldForAPasswordAbove() {
        String menu = "<form><input type=password></form><p>" + "A long story. ".repeat(200) + "</p>";
        assertThat(reasons(page("A clinic", "<body>" + menu + "</body>"), "")).isEmpty();
    }

    @Test
    void saysThatOtherPagesOfTheThreadMustBeSavedWhereCommentsAreMissing() {
        String links = "<a href=\"https://a.example/x/comment-page-1/#comments\">Older</a>";
        String heading = "<h2 class=\"comments-title\">%d comments</h2>";
        String body = "<body>" + heading + "<ol>" + COMMENT + "</ol>" + links + "</body>";
        FoundComments part = ReadText.of(page("A clinic", body.formatted(20)));
        assertThat(part.count().isShort()).isTrue();
        assertThat(part.unreadable()).singleElement().asString().contains("links to other pages of the thread");
        assertThat(ReadText.of(page("A clinic", body.formatted(1))).unreadable())
                .isEmpty();
        FoundComments alone =
                ReadText.of(page("A clinic", body.replace(links, "").formatted(20)));
        assertThat(alone.count().isShort()).isTrue();
        assertThat(alone.unreadable()).isEmpty();
    }

    @Test
    void takesACommentsOwnAddressForNoOtherPage() {
        String body = "<h2 class=\"comments-title\">20 comments</h2><ol>" + COMMENT
                + "</ol><a href=\"https://a.example/x/comment-page-1/#comment-1\">at 1 pm</a>";
        assertThat(ReadText.of(page("A clinic", "<body>" + body + "</body>")).unreadable())
                .isEmpty();
    }

    @Test
    void countsTheNoticesOfOtherSitesAmongWhatWasFound() {
        FoundComments found = ReadText.of("2 comments\n\n 1. Ada says:\n\n Hello\n\n 2. Pingback: A list\n");
        assertThat(found.count().isShort()).isFalse();
    }
}
