package org.signpost.ingest.reader.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.reader.CommentReaders;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.LeftOut;
import org.signpost.ingest.reader.ReadText;

/** What readers of a site never saw is counted and not handed on. */
final class NotPublicTest {
    private static FoundComments export(String items) {
        return ReadText.of("<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>" + items + "</channel></rss>");
    }

    private static String item(String fields, String comments) {
        return "<item><title>Minutes</title><wp:post_id>4</wp:post_id>" + fields + comments + "</item>";
    }

    private static String comment(int id, String approved, String type) {
        return "<wp:comment><wp:comment_id>" + id + "</wp:comment_id><wp:comment_approved>" + approved
                + "</wp:comment_approved><wp:comment_type>" + type
                + "</wp:comment_type><wp:comment_content>Secret words"
                + "</wp:comment_content></wp:comment>";
    }

    @ParameterizedTest
    @CsvSource({
        "private, of a private post",
        "draft, of a draft",
        "auto-draft, of a draft",
        "pending, of a post that waits for review",
        "trash, of a post in the trash",
        "future, of a post that is not published yet",
        "pitch, of a post that is not public"
    })
    void leavesOutTheCommentsOfAPostThatNobodySees(String status, String reason) {
        String state = "<wp:status>" + status + "</wp:status>";
        String comments = comment(1, "1", "") + comment(2, "1", "comment");
        for (String item : List.of(item(state, comments), item("", comments + state))) {
            FoundComments found = export(item);
            assertThat(found.comments()).isEmpty();
            assertThat(found.leftOut()).containsExactly(new LeftOut(reason, 2));
            assertThat(found.unreadable()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "inherit", "closed", "", "static"})
    void keepsThoseThatEverybodySees(String status) {
        FoundComments found = export(item("<wp:status>" + status + "</wp:status>", comment(1, "1", "")));
        assertThat(found.comments()).hasSize(1);
        assertThat(found.leftOut()).isEmpty();
    }

    @Test
    void leavesOutThoseBehindAPassword() {
        String fields =
                "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>%s</wp:post_password>";
        assertThat(export(item(fields.formatted("<![CDATA[key]]>"), comment(1, "1", "")))
                        .leftOut())
                .containsExactly(new LeftOut("of a post with a password", 1));
        assertThat(export(item(fields.formatted("<![CDATA[]]>"), comment(1, "1", "")))
                        .comments())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "order_note, an order's note",
        "note, an editor's note",
        "action_log, an entry of a log",
        "webmention_like, not a reader's comment"
    })
    void leavesOutWhatNoReaderWrote(String type, String reason) {
        FoundComments found = export(item("", comment(1, "1", type) + comment(2, "1", "comment")));
        assertThat(found.comments()).hasSize(1);
        assertThat(found.leftOut()).containsExactly(new LeftOut(reason, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop_order", "shop_order_refund", "shop_subscription", "edd_payment"})
    void takesWhatStandsUnderAnOrderForItsNotes(String type) {
        FoundComments found = export(
                item("<wp:status>publish</wp:status><wp:post_type>" + type + "</wp:post_type>", comment(1, "1", "")));
        assertThat(found.comments()).isEmpty();
        assertThat(found.leftOut()).containsExactly(new LeftOut("an order's note", 1));
    }

    @Test
    void leavesSpamAndTrashTheirState() {
        FoundComments found = export(item(
                "<wp:status>publish</wp:status>",
                comment(1, "spam", "") + comment(2, "trash", "") + comment(3, "0", "") + comment(4, "1", "")));
        assertThat(found.comments().stream().map(comment -> comment.status()))
                .containsExactly(SourceStatus.SPAM, SourceStatus.TRASHED, SourceStatus.HELD, SourceStatus.APPROVED);
    }

    @Test
    void decidesForEachPostOfAFileAndCountsByReason() throws IOException {
        String items = item("<wp:status>private</wp:status>", comment(1, "1", ""))
                + item("<wp:status>publish</wp:status>", comment(2, "1", ""))
                + item("<wp:status>draft</wp:status>", comment(3, "1", "") + comment(4, "1", ""))
                + item("<wp:status>private</wp:status>", comment(5, "1", ""));
        byte[] bytes = ("<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>" + items + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        FoundComments found = CommentReaders.read(new ByteArrayInputStream(bytes), "", Optional.of("wxr"));
        assertThat(found.comments()).extracting(comment -> comment.sourceId()).containsExactly("2");
        assertThat(found.leftOut())
                .extracting(LeftOut::toString)
                .containsExactly("2 left out: of a draft", "2 left out: of a private post");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<wp:comment_date>2026-03-02 08:00:00</wp:comment_date>",
                "<wp:comment_date>2026-03-02 08:00:00</wp:comment_date><wp:comment_date_gmt>0000-00-00 00:00:00</wp:comment_date_gmt>",
                "<wp:comment_date_gmt/><wp:comment_date>2026-03-02 08:00:00</wp:comment_date>",
                "<wp:comment_date>2026-03-02 02:00:00</wp:comment_date><wp:comment_date_gmt>2026-03-02 08:00:00</wp:comment_date_gmt>"
            })
    void takesTheSitesOwnTimeWhereNoOtherIsGiven(String dates) {
        FoundComments found = export(item(
                "<wp:status>publish</wp:status>",
                "<wp:comment><wp:comment_id>1</wp:comment_id>" + dates
                        + "<wp:comment_content>Words</wp:comment_content></wp:comment>"));
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo("2026-03-02T08:00:00Z");
    }
}
