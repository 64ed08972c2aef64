package org.signpost.ingest.reader.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.LeftOut;
import org.signpost.ingest.reader.ReadText;

final class DisqusExportTest {
    private static final String START = "<?xml version=\"1.0\"?>\n<disqus xmlns=\"http://disqus.com\" "
            + "xmlns:dsq=\"http://disqus.com/disqus-internals\"><category dsq:id=\"1\"><forum>harbor</forum>"
            + "<title>General</title></category>";

    private static String thread(String key, String id, String link, String deleted) {
        return "<thread dsq:id=\"%s\"><id>%s</id><forum>harbor</forum><category dsq:id=\"1\"/><link>%s</link>"
                        .formatted(key, id, link)
                + "<title>Bus &amp;amp; train</title><message/><createdAt>2026-03-01T10:00:00Z</createdAt>"
                + "<author><name>Harbor</name></author><isClosed>false</isClosed><isDeleted>" + deleted
                + "</isDeleted></thread>";
    }

    private static String post(String id, String author, String more) {
        return "<post dsq:id=\"" + id + "\"><id/><message><![CDATA[<p>Is it <b>late</b>?</p>]]></message>"
                + "<createdAt>2026-03-02T13:00:00Z</createdAt><author>" + author
                + "</author><ipAddress>192.0.2.7</ipAddress><thread dsq:id=\"2\"/>" + more + "</post>";
    }

    private static FoundComments export(String... parts) {
        return ReadText.of(START + String.join("", parts) + "</disqus>");
    }

    @Test
    void readsThreadsAndWhatWasWrittenInThem() {
        FoundComments found = export(
                thread("2", "12 https://harbor.example/?p=12", "https://harbor.example/bus/", "false"),
                post("40", "<email>luz@mail.example</email><name>Luz</name><isAnonymous>true</isAnonymous>", ""),
                post("41", "<name/><username>ben_b</username>", "<parent dsq:id=\"40\"/>"),
                post("42", "<isAnonymous>true</isAnonymous>", ""));
        assertThat(found.format()).contains(InputFormat.DISQUS);
        assertThat(ReadText.lines(found))
                .containsExactly("Luz: Is it late?", "ben_b: Is it late?", "Anonymous: Is it late?");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("40");
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(ReadText.posts(found)).singleElement().satisfies(post -> {
            assertThat(post.sourceId()).isEqualTo("12");
            assertThat(post.title()).isEqualTo("Bus & train");
            assertThat(post.url()).isEqualTo("https://harbor.example/bus/");
        });
        assertThat(found.toString()).doesNotContain("192.0.2.").doesNotContain("mail.example");
        assertThat(found.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<isDeleted>true</isDeleted><isSpam>false</isSpam>, TRASHED",
        "<isDeleted>false</isDeleted><isSpam>true</isSpam>, SPAM",
        "<isDeleted>true</isDeleted><isSpam>true</isSpam>, SPAM",
        "<isApproved>false</isApproved>, HELD",
        "'', APPROVED"
    })
    void leavesEachCommentItsState(String flags, SourceStatus status) {
        FoundComments found =
                export(thread("2", "", "https://harbor.example/bus/", "false"), post("40", "<name>Luz</name>", flags));
        assertThat(found.comments().getFirst().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://harbor.example/bus/, https://harbor.example/bus/",
        "bus-page, https://harbor.example/bus/, https://harbor.example/bus/",
        "12, https://harbor.example/bus/, 12",
        "'', '', 2"
    })
    void namesThePostAsTheSiteDoes(String id, String link, String expected) {
        FoundComments found = export(thread("2", id, link, "false"), post("40", "<name>Luz</name>", ""));
        assertThat(ReadText.posts(found)).extracting(IncomingPost::sourceId).containsExactly(expected);
    }

    @Test
    void leavesOutWhatStandsInADeletedThread() {
        FoundComments found =
                export(post("40", "<name>Luz</name>", ""), thread("2", "", "https://harbor.example/bus/", "true"));
        assertThat(found.comments()).isEmpty();
        assertThat(found.leftOut()).containsExactly(new LeftOut("of a post in the trash", 1));
    }

    @Test
    void keepsACommentWhoseThreadIsMissing() {
        FoundComments found = export(post("40", "<name>Luz</name>", ""));
        assertThat(found.comments()).hasSize(1);
        assertThat(ReadText.posts(found)).extracting(IncomingPost::title).containsExactly("Post 2");
    }

    @Test
    void saysThatOtherXmlIsNoExportOfDisqus() {
        assertThat(ReadText.of("<rss><channel/></rss>", InputFormat.DISQUS).unreadable())
                .containsExactly(new UnreadablePart("line 1", "this is XML, but not an export of Disqus"));
    }
}
