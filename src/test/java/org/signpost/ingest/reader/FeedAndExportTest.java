package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.input.UnreadablePart;

final class FeedAndExportTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<guid>https://a.example/x/#comment-7</guid> | 7",
                "<guid>tag:a</guid><link>https://a.example/x/#comment-8</link> | 8",
                "<link>https://a.example/x/#comment-9</link> | 9",
                "<guid>tag:a.example,1</guid><link>https://a.example/x/</link> | tag:a.example,1"
            })
    void findsTheNumberOfACommentInItsAddress(String inside, String id) {
        IncomingComment comment =
                rss(inside + "<description>Hello</description>").comments().getFirst();
        assertThat(comment.sourceId()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<description>a &amp;amp; b</description> | a & b",
                "<description><![CDATA[a &amp; b]]></description> | a & b",
                "<description>short</description><encoded><![CDATA[<p>one</p><p>two</p>]]></encoded> | one//two",
                "<summary>short</summary> | short",
                "<description></description> | ''"
            })
    void readsTheLongestFormOfAText(String inside, String text) {
        IncomingComment comment =
                rss("<guid>#comment-1</guid>" + inside).comments().getFirst();
        assertThat(comment.text().replace("\n", "/")).isEqualTo(text);
    }

    @Test
    void takesTheSentenceThatNamesTheParentForNoWordOfTheCommenter() {
        IncomingComment comment = rss("<guid>#comment-9</guid><encoded><![CDATA[<p>In reply to "
                        + "<a href=\"https://a.example/x/#comment-7\">Ana</a>.</p>\n<p>Yes, you may.</p>]]></encoded>")
                .comments()
                .getFirst();
        assertThat(comment.text()).isEqualTo("Yes, you may.");
        assertThat(comment.parentSourceId()).isEqualTo("7");
    }

    @Test
    void leavesASentenceOfThatKindInTheMiddleOfATextAlone() {
        IncomingComment comment = rss("<guid>#comment-9</guid><encoded><![CDATA[<p>Hello. In reply to "
                        + "<a href=\"https://a.example/x/#comment-7\">Ana</a>.</p>]]></encoded>")
                .comments()
                .getFirst();
        assertThat(comment.text()).startsWith("Hello. In reply to Ana");
        assertThat(comment.parentSourceId()).isNull();
    }

    @Test
    void readsAnAtomFeed() {
        FoundComments found = ReadText.of(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\">"
                        + "<title>Comments on: A clinic</title><link rel=\"self\" href=\"https://a.example/feed/\"/>"
                        + "<link rel=\"alternate\" href=\"https://a.example/x/\"/>"
                        + "<entry><id>https://a.example/x/#comment-9</id><author><name>Luz &amp;amp; Bo</name><uri>x</uri></author>"
                        + "<published>2026-11-20T19:32:01Z</published><updated>2026-11-21T00:00:00Z</updated>"
                        + "<thr:in-reply-to ref=\"https://a.example/x/#comment-7\"/>"
                        + "<content type=\"html\">&lt;p&gt;Yes&lt;/p&gt;</content></entry></feed>");
        IncomingComment comment = found.comments().getFirst();
        assertThat(comment.author()).isEqualTo("Luz & Bo");
        assertThat(comment.sourceId()).isEqualTo("9");
        assertThat(comment.parentSourceId()).isEqualTo("7");
        assertThat(comment.text()).isEqualTo("Yes");
        assertThat(comment.writtenAt()).isEqualTo("2026-11-20T19:32:01Z");
    }

    @Test
    void countsThePostsOfAFeedAndReadsNone() {
        FoundComments found =
                ReadText.of("<rss><channel><title>News</title><item><title>A</title></item><item/></channel></rss>");
        assertThat(found.unreadable())
                .containsExactly(new UnreadablePart("the feed", "2 entries are posts, not comments"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0'?><svg/>", "<?xml version='1.0'?><opml><rss/></opml>"})
    void saysThatOtherXmlIsNoFeed(String xml) {
        FoundComments found = ReadText.of(xml.replace("<rss/>", ""));
        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.reason()).isEqualTo("this is XML, but not a feed or export of comments"));
    }

    @Test
    void namesThePlaceWhereXmlBreaks() {
        FoundComments found = ReadText.of("<rss><channel><title>Comments</title>\n<item><guid>#comment-1</guid>"
                + "<description>good</description></item>\n<item></wrong>");
        assertThat(found.comments()).hasSize(1);
        assertThat(found.unreadable()).singleElement().satisfies(item -> {
            assertThat(item.place()).startsWith("line 3, column ");
            assertThat(item.reason()).isEqualTo("not XML from here on; everything before this place was read");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "comment, 1, COMMENT, APPROVED",
        "'', 0, COMMENT, HELD",
        "pingback, spam, PINGBACK, SPAM",
        "trackback, trash, TRACKBACK, TRASHED"
    })
    void readsACommentOfAnExport(String type, String approved, CommentType expected, SourceStatus status) {
        IncomingComment comment = export("<wp:comment_type>" + type + "</wp:comment_type><wp:comment_approved>"
                        + approved + "</wp:comment_approved>")
                .comments()
                .getFirst();
        assertThat(comment.type()).isEqualTo(expected);
        assertThat(comment.status()).isEqualTo(status);
        assertThat(comment.sourceId()).isEqualTo("5");
        assertThat(comment.author()).isEqualTo("Ana & Bo");
        assertThat(comment.text()).isEqualTo("one\n\ntwo");
        assertThat(comment.writtenAt()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order_note", "note", "action_log"})
    void passesOverWhatIsNoReadersComment(String type) {
        FoundComments found = export("<wp:comment_type>" + type + "</wp:comment_type>");
        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, ", "3, 3", "'', "})
    void knowsWhatACommentOfAnExportAnswers(String parent, @Nullable String expected) {
        assertThat(export("<wp:comment_parent>" + parent + "</wp:comment_parent>")
                        .comments()
                        .getFirst()
                        .parentSourceId())
                .isEqualTo(expected);
    }

    @Test
    void readsNoAddressOfACommenter() {
        FoundComments found = export(
                "<wp:comment_author_email>ana@mail.example</wp:comment_author_email>"
                        + "<wp:comment_author_IP>192.0.2.1</wp:comment_author_IP>"
                        + "<wp:comment_author_url>https://ana.example/</wp:comment_author_url>"
                        + "<wp:commentmeta><wp:meta_key>ip</wp:meta_key><wp:meta_value>192.0.2.9</wp:meta_value></wp:commentmeta>");
        assertThat(found.comments()).hasSize(1);
        assertThat(found.toString())
                .doesNotContain("192.0.2.")
                .doesNotContain("mail.example")
                .doesNotContain("ana.example");
    }

    @Test
    void saysThatACommentWithoutNumberAndTextIsLeftOut() {
        FoundComments found = ReadText.of(
                WordPressExport.START + "<wp:comment><wp:comment_id/><wp:comment_author>Ana</wp:comment_author>"
                        + "</wp:comment>" + WordPressExport.COMMENT + WordPressExport.END);
        assertThat(found.comments()).hasSize(1);
        assertThat(found.unreadable())
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).isEqualTo("a comment without number and text; left out"));
    }

    @Test
    void saysThatAnExportHoldsNoPost() {
        FoundComments found = ReadText.of(
                "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>P</title></channel></rss>");
        assertThat(found.format()).contains(InputFormat.WXR);
        assertThat(found.unreadable()).containsExactly(new UnreadablePart("line 1", "there is no post in this export"));
    }

    private static FoundComments rss(String inside) {
        return ReadText.of(
                "<rss><channel><title>Comments on: A clinic</title><item>" + inside + "</item></channel></rss>");
    }

    private static FoundComments export(String inside) {
        return ReadText.of(WordPressExport.START
                + "<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Ana &amp;amp; Bo</wp:comment_author>"
                + "<wp:comment_date_gmt>2026-01-02 03:04:05</wp:comment_date_gmt>" + inside
                + "<wp:comment_content>one\n\n\ntwo</wp:comment_content></wp:comment>" + WordPressExport.END);
    }
}
