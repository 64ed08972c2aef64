package org.signpost.ingest.reader.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.LeftOut;
import org.signpost.ingest.reader.ReadText;

final class BloggerExportTest {
    private static final String HEAD = """
            <?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'
             xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:blogger='http://schemas.google.com/blogger/2018'>
            <id>tag:blogger.com,1999:blog-5.archive</id><title>Harbor news</title>
            <link rel='http://schemas.google.com/g/2005#feed' href='https://harbor.example/feeds/posts'/>
            <link rel='alternate' type='text/html' href='https://harbor.example/'/>
            """;
    private static final String POST = """
            <entry><id>tag:blogger.com,1999:blog-5.post-700</id><published>2026-03-01T08:00:00.000-05:00</published>
            <category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/>
            <title type='text'>Bus times</title><content type='html'>&lt;p&gt;New&lt;/p&gt;</content>
            <link rel='alternate' href='https://harbor.example/2026/03/bus-times.html'/><author><name>Harbor</name></author>%s</entry>
            """;
    private static final String TAKEOUT = """
            <entry><id>tag:blogger.com,1999:blog-5.post-%s</id><blogger:type>%s</blogger:type>
            <blogger:status>%s</blogger:status><author><name>%s</name><blogger:type>BLOGGER</blogger:type></author>
            <title>%s</title><content type='html'>%s</content><blogger:created>2026-03-02T13:00:00Z</blogger:created>%s</entry>
            """;

    private static String comment(int id, String text, String more) {
        return """
            <entry><id>tag:blogger.com,1999:blog-5.post-%s</id><published>2026-03-02T08:00:00.000-05:00</published>
            <category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#comment'/>
            <title type='text'>%s...</title><content type='html'>%s</content>
            <link rel='alternate' href='https://harbor.example/2026/03/bus-times.html?showComment=17724#c%s'/>
            <author><name>Luz</name><email>noreply@blogger.com</email></author>
            <thr:in-reply-to href='https://harbor.example/2026/03/bus-times.html' ref='tag:blogger.com,1999:blog-5.post-700'/>%s</entry>
            """.formatted(id, text, text, id, more);
    }

    private static FoundComments feed(String entries) {
        return ReadText.of(HEAD + entries + "</feed>");
    }

    @Test
    void readsPostsSettingsAndCommentsOfOneFile() {
        FoundComments found = feed("<entry><id>tag:blogger.com,1999:blog-5.settings.BLOG_NAME</id>"
                + "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#settings'/>"
                + "<title>name</title><content>Harbor</content></entry>"
                + POST.formatted("")
                + comment(801, "Is it late?&lt;br /&gt;Again?", "")
                + comment(
                        802,
                        "Yes",
                        "<link rel='related' href='https://www.blogger.com/feeds/5/700/comments/default/801'/>"));
        assertThat(ReadText.lines(found)).containsExactly("Luz: Is it late?|Again?", "Luz: Yes");
        assertThat(ReadText.posts(found)).singleElement().satisfies(post -> {
            assertThat(post.title()).isEqualTo("Bus times");
            assertThat(post.url()).isEqualTo("https://harbor.example/2026/03/bus-times.html");
            assertThat(post.publishedAt()).isEqualTo("2026-03-01T13:00:00Z");
        });
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("801", "802");
        assertThat(found.comments().getLast().parentSourceId()).isEqualTo("801");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void findsThePostOfACommentThatComesFirst() {
        FoundComments found = feed(comment(801, "Early", "") + POST.formatted("") + comment(802, "Late", ""));
        assertThat(ReadText.posts(found)).extracting(IncomingPost::title).containsExactly("Bus times");
        assertThat(found.comments()).hasSize(2);
    }

    @Test
    void keepsTheCommentsOfAPostThatIsNotInTheFileUnderOnePost() {
        FoundComments found = feed(comment(801, "One", "") + comment(802, "Two", ""));
        assertThat(found.comments()).hasSize(2);
        assertThat(ReadText.posts(found))
                .extracting(IncomingPost::url)
                .containsExactly("https://harbor.example/2026/03/bus-times.html");
        assertThat(found.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one&lt;br /&gt;//two | one//two",
                "one//two | one//two",
                "&lt;div&gt;one//two&lt;/div&gt; | one two",
                "&lt;i&gt;one&lt;/i&gt; two | one two"
            })
    void readsLinesHoweverTheyAreWritten(String content, String text) {
        FoundComments found = feed(POST.formatted("") + comment(801, content.replace("//", "\n"), ""));
        assertThat(found.comments().getFirst().text().replace("\n", "//")).isEqualTo(text);
    }

    @Test
    void leavesOutTheCommentsOfADraft() {
        FoundComments found = feed(
                POST.formatted("<app:control><app:draft>yes</app:draft></app:control>") + comment(801, "Early", ""));
        assertThat(found.comments()).isEmpty();
        assertThat(found.leftOut()).containsExactly(new LeftOut("of a draft", 1));
    }

    @Test
    void knowsACommentThatItsAuthorRemoved() {
        FoundComments found = feed(POST.formatted("")
                + comment(
                        801,
                        "This comment has been removed by the author.",
                        "<gd:extendedProperty name='blogger.contentRemoved' value='true'/>"));
        assertThat(found.comments().getFirst().status()).isEqualTo(SourceStatus.TRASHED);
    }

    @Test
    void readsTheExportOfTakeout() {
        FoundComments found = feed(TAKEOUT.formatted(
                        "700",
                        "POST",
                        "LIVE",
                        "Harbor",
                        "Bus times",
                        "New",
                        "<blogger:filename>/2026/03/bus-times.html</blogger:filename><blogger:trashed/>")
                + TAKEOUT.formatted(
                        "801",
                        "COMMENT",
                        "LIVE",
                        "Luz",
                        "",
                        "Late &amp;amp; cold?",
                        "<blogger:parent>tag:blogger.com,1999:blog-5.post-700</blogger:parent>")
                + TAKEOUT.formatted(
                        "802",
                        "COMMENT",
                        "LIVE",
                        "Harbor",
                        "",
                        "Yes",
                        "<blogger:parent>tag:blogger.com,1999:blog-5.post-700</blogger:parent>"
                                + "<blogger:inReplyTo>tag:blogger.com,1999:blog-5.post-801</blogger:inReplyTo>")
                + TAKEOUT.formatted(
                        "803",
                        "COMMENT",
                        "LIVE",
                        "Ben",
                        "",
                        "Oh",
                        "<blogger:parent>tag:blogger.com,1999:blog-5.post-802</blogger:parent>"
                                + "<blogger:inReplyTo>tag:blogger.com,1999:blog-5.post-700</blogger:inReplyTo>"));
        assertThat(ReadText.lines(found)).containsExactly("Luz: Late & cold?", "Harbor: Yes", "Ben: Oh");
        assertThat(ReadText.posts(found)).singleElement().satisfies(post -> {
            assertThat(post.sourceId()).isEqualTo("700");
            assertThat(post.url()).isEqualTo("https://harbor.example/2026/03/bus-times.html");
        });
        assertThat(found.comments().stream().map(comment -> String.valueOf(comment.parentSourceId())))
                .containsExactly("null", "801", "802");
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(found.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIVE, APPROVED", "SPAM, SPAM", "GHOSTED, SPAM", "SOFT_DELETED, TRASHED", "PENDING, HELD"})
    void knowsWhereModerationHasPutAComment(String word, SourceStatus status) {
        FoundComments found = feed(TAKEOUT.formatted(
                "801",
                "COMMENT",
                word,
                "Luz",
                "",
                "Oh",
                "<blogger:parent>tag:blogger.com,1999:blog-5.post-700</blogger:parent>"));
        assertThat(found.comments().getFirst().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, of a draft",
        "SCHEDULED, of a post that is not published yet",
        "SOFT_TRASHED, of a post in the trash"
    })
    void leavesOutTheCommentsOfPostsThatAreNotLive(String word, String reason) {
        FoundComments found = feed(TAKEOUT.formatted(
                        "801",
                        "COMMENT",
                        "LIVE",
                        "Luz",
                        "",
                        "Oh",
                        "<blogger:parent>tag:blogger.com,1999:blog-5.post-700</blogger:parent>")
                + TAKEOUT.formatted("700", "POST", word, "Harbor", "Bus times", "New", ""));
        assertThat(found.comments()).isEmpty();
        assertThat(found.leftOut()).containsExactly(new LeftOut(reason, 1));
    }

    @Test
    void readsBloggersFeedOfComments() {
        FoundComments found = ReadText.of(
                HEAD.replace(".archive", ".comments") + comment(801, "One", "") + comment(802, "Two", "") + "</feed>");
        assertThat(found.comments()).hasSize(2);
        assertThat(ReadText.posts(found)).hasSize(1);
        FoundComments rss = ReadText.of(
                "<rss xmlns:thr='http://purl.org/syndication/thread/1.0'><channel><title>Comments on Harbor</title>"
                        + "<item><guid isPermaLink='false'>tag:blogger.com,1999:blog-5.post-801</guid><title>One</title>"
                        + "<link>https://harbor.example/2026/03/bus-times.html?showComment=17#c801</link>"
                        + "<author>noreply@blogger.com (Luz)</author><description>One</description>"
                        + "<thr:in-reply-to ref='tag:blogger.com,1999:blog-5.post-700' href='https://harbor.example/2026/03/bus-times.html'/>"
                        + "</item></channel></rss>");
        assertThat(ReadText.lines(rss)).containsExactly("Luz: One");
        assertThat(ReadText.posts(rss)).isEqualTo(ReadText.posts(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<link rel='alternate' href='https://harbor.example/x.html'/>"})
    void saysThatAFeedOfPostsHoldsNoComments(String more) {
        FoundComments found =
                feed("<entry><id>tag:blogger.com,1999:blog-5.post-1</id><title>A</title>" + more + "</entry>");
        assertThat(found.unreadable())
                .containsExactly(new UnreadablePart("the feed", "1 entry is a post, not comments"));
    }
}
