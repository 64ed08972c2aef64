package org.signpost.ingest.reader.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

final class FeedLanguagesTest {
    private static final String LINK = "https://harbor.example/bus-times/";

    private static String item(String title, String creator, String link, String html) {
        return "<item><title>" + title + "</title><link>" + link + "</link><dc:creator><![CDATA[" + creator
                + "]]></dc:creator><content:encoded><![CDATA[" + html + "]]></content:encoded></item>";
    }

    private static FoundComments feed(String channel, String link, String... items) {
        return ReadText.of("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>" + channel + "</title><link>"
                + link + "</link>" + String.join("", items) + "</channel></rss>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Comments on: Horario nuevo | By: Luz",
                "Comentarios en: Horario nuevo | Por: Luz",
                "Comentarios a: Horario nuevo | Por: Luz",
                "Kommentare zu: Horario nuevo | Von: Luz",
                "Commentaires sur : Horario nuevo | Par : Luz",
                "Comentários em: Horario nuevo | Por: Luz",
                "Comentários sobre Horario nuevo | Por: Luz",
                "Commenti a: Horario nuevo | Di: Luz",
                "Reacties op: Horario nuevo | Door: Luz",
                "Komentarze do: Horario nuevo | Autor: Luz",
                "Nimeni nu stie: Horario nuevo | De: Luz"
            })
    void findsThePostInTheTitleOfItsFeed(String channel, String item) {
        FoundComments found = feed(channel, LINK, item(item, "Luz", LINK + "#comment-3", "<p>Hola</p>"));
        assertThat(ReadText.posts(found)).singleElement().satisfies(post -> {
            assertThat(post.title()).isEqualTo("Horario nuevo");
            assertThat(post.url()).isEqualTo(LINK);
        });
        assertThat(ReadText.lines(found)).containsExactly("Luz: Hola");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Comment on Stand by the bus by Luz M.",
                "Comentario en Stand by the bus por Luz M.",
                "Kommentar zu Stand by the bus von Luz M.",
                "Commentaires sur Stand by the bus par Luz M.",
                "Comentário sobre Stand by the bus por Luz M.",
                "Commenti su Stand by the bus di Luz M.",
                "Reactie op Stand by the bus door Luz M.",
                "Комментарий к записи Stand by the bus (Luz M.)",
                "{post} yazısına Luz M. tarafından yapılan yorumlar",
                "Luz M. より Stand by the bus へのコメント"
            })
    void findsThePostInTheTitleOfACommentOfASite(String title) {
        FoundComments found = feed(
                "Comentarios en Harbor",
                "https://harbor.example",
                item(title.replace("{post}", "Stand by the bus"), "Luz M.", LINK + "#comment-3", "<p>Hola</p>"));
        assertThat(ReadText.posts(found)).singleElement().satisfies(post -> {
            assertThat(post.title()).isEqualTo("Stand by the bus");
            assertThat(post.url()).isEqualTo(LINK);
        });
    }

    @Test
    void takesANameFromTheTitleWhereNoneStandsElsewhere() {
        String item =
                "<item><title>%s</title><link>" + LINK + "#comment-3</link><description>Hola</description></item>";
        assertThat(ReadText.lines(feed("Kommentare zu: Bus", LINK, item.formatted("Von: Luz"))))
                .containsExactly("Luz: Hola");
        assertThat(ReadText.lines(feed("Kommentare für Harbor", LINK, item.formatted("Kommentar zu Bus von Ben"))))
                .containsExactly("Ben: Hola");
        assertThat(ReadText.lines(feed(
                        "Comments on: Bus",
                        LINK,
                        item.formatted("x")
                                .replace("<description>", "<author>eva@mail.example (Eva)</author><description>"))))
                .containsExactly("Eva: Hola");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>In reply to {a}.</p><p>Sí.</p>",
                "<p>En respuesta a {a}.</p>//<p>Sí.</p>",
                "<p>Als Antwort auf {a}.</p><p>Sí.</p>",
                "<p>En réponse à {a}.</p><p>Sí.</p>",
                "En respuesta a {a}.</p><p>Sí.",
                "En respuesta a {a}. Sí.",
                "<p>Ca răspuns la mesajul lui {a}.</p><p>Sí.</p>",
                "<p>{a} への返信。</p><p>Sí.</p>",
                "<p>{a} adlı kullanıcıya yanıt.</p><p>Sí.</p>"
            })
    void takesTheSentenceThatNamesTheParentForNoWordOfTheCommenter(String html) {
        String body = html.replace("{a}", "<a href=\"" + LINK + "#comment-31\">Ben</a>")
                .replace("//", "\n");
        IncomingComment comment = feed("Comments on: Bus", LINK, item("By: Luz", "Luz", LINK + "#comment-32", body))
                .comments()
                .getFirst();
        assertThat(comment.parentSourceId()).isEqualTo("31");
        assertThat(comment.text()).isEqualTo("Sí.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>I think <a href=\"https://harbor.example/x/#comment-31\" rel=\"nofollow ugc\">Ben</a> knows.</p>",
                "<p>As was said. See <a href=\"https://harbor.example/x/#comment-31\">Ben</a>.</p>",
                "<p><a href=\"https://harbor.example/x/#comment-31\">Ben</a> is right, the bus was late for an hour and more.</p>",
                "<p>See <a href=\"https://harbor.example/x/\">Ben</a>.</p>"
            })
    void leavesTheCommentersOwnLinksAlone(String html) {
        IncomingComment comment = feed("Comments on: Bus", LINK, item("By: Luz", "Luz", LINK + "#comment-32", html))
                .comments()
                .getFirst();
        assertThat(comment.parentSourceId()).isNull();
        assertThat(comment.text()).contains("Ben");
    }

    @Test
    void putsTheLaterPagesOfAThreadUnderOnePost() {
        FoundComments found = feed(
                "Comments on: Bus",
                LINK,
                item("By: Luz", "Luz", LINK + "comment-page-1/#comment-3", "One"),
                item("By: Ben", "Ben", LINK + "comment-page-2/#comment-4", "Two"),
                item("By: Eva", "Eva", LINK + "?cpage=3#comment-5", "Three"));
        assertThat(ReadText.posts(found)).extracting(IncomingPost::url).containsExactly(LINK);
    }

    @Test
    void readsCommentsInRdf() {
        FoundComments found = ReadText.of("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://harbor.example/feed"><title>Comments on: Bus</title><link>https://harbor.example/bus/</link></channel>
                <item rdf:about="https://harbor.example/bus/#comment-8"><title>By: Luz</title>
                <dc:creator>Luz</dc:creator><dc:date>2026-03-02T13:00:00Z</dc:date><description>Late</description></item>
                </rdf:RDF>
                """);
        assertThat(ReadText.lines(found)).containsExactly("Luz: Late");
        assertThat(found.comments().getFirst().sourceId()).isEqualTo("8");
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo("2026-03-02T13:00:00Z");
    }

    @Test
    void readsAtomWhoseTextIsPartOfIt() {
        FoundComments found = ReadText.of("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Kommentare zu: Bus</title>
                <link rel="alternate" href="https://harbor.example/bus/"/>
                <entry><id>https://harbor.example/bus/#comment-9</id><author><name>Luz</name></author>
                <published>2026-03-02T13:00:00Z</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2 &amp; so</p><p>on</p></div></content>
                </entry></feed>
                """);
        assertThat(ReadText.lines(found)).containsExactly("Luz: 1 < 2 & so||on");
    }

    @Test
    void takesANewspapersOpinionsForPosts() {
        FoundComments found = feed(
                "Zeitung - Kommentare",
                "https://news.example/",
                item("Zur Lage", "Eva", "https://news.example/1", "x"));
        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable()).hasSize(1);
    }
}
