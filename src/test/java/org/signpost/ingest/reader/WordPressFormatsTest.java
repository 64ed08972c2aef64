package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.testing.SharedPages;

final class WordPressFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "comments-edit-context.json, REST, 12",
        "comments-anonymous.json, REST, 7",
        "export.wxr.xml, WXR, 11",
        "comments-feed-post.xml, FEED, 9",
        "comments-feed-site.xml, FEED, 9",
        "comments-feed-site.atom.xml, FEED, 9"
    })
    void readsWhatARealWordPressGives(String file, InputFormat format, int comments) throws IOException {
        FoundComments found = sample(file);
        assertThat(found.format()).contains(format);
        assertThat(found.comments()).hasSize(comments);
        assertThat(found.unreadable()).isEmpty();
        assertThat(ReadText.by(found, "Noor Adeyemi").text())
                .isEqualTo("Seconded, the map is unreadable on a phone too.");
        assertThat(ReadText.by(found, "Noor Adeyemi").parentSourceId()).isEqualTo("11");
    }

    @Test
    void saysTheSameOfACommentWhateverWayItComes() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String file : new String[] {
            "comments-edit-context.json",
            "comments-anonymous.json",
            "export.wxr.xml",
            "comments-feed-post.xml",
            "comments-feed-site.atom.xml",
            "thread-fallback-template.fragment.html",
            "thread-twentytwentyone.fragment.html"
        }) {
            for (IncomingComment comment : sample(file).comments()) {
                if (comment.type() == CommentType.COMMENT) {
                    String before = texts.putIfAbsent(comment.sourceId(), comment.text());
                    boolean ping = comment.sourceId().equals("10");
                    assertThat(ping || before == null || before.equals(comment.text()))
                            .describedAs("%s in %s", comment.sourceId(), file)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void knowsWhereModerationHasPutAComment() throws IOException {
        Map<String, SourceStatus> states = new TreeMap<>();
        sample("comments-edit-context.json")
                .comments()
                .forEach(comment -> states.put(comment.sourceId(), comment.status()));
        assertThat(states)
                .containsEntry("7", SourceStatus.HELD)
                .containsEntry("8", SourceStatus.SPAM)
                .containsEntry("13", SourceStatus.TRASHED)
                .containsEntry("2", SourceStatus.APPROVED);
    }

    @Test
    void keepsNoAddressOfACommenter() throws IOException {
        for (String file : new String[] {"comments-edit-context.json", "export.wxr.xml"}) {
            assertThat(sample(file).toString()).doesNotContain("192.0.2.").doesNotContain("@example");
        }
    }

    @Test
    void readsEntitiesInNamesAndStaffByTheirEmbeddedRole() {
        FoundComments found = ReadText.of("""
                [{"id":1,"post":4,"parent":0,"author":2,"author_name":"Follow-up &#8211; A site","date_gmt":"2026-11-20T19:32:01",
                  "content":{"rendered":"<p>Yes.</p>"},"link":"https://h.example/clinic/#comment-1","status":"approved","type":"comment",
                  "meta":[],"_embedded":{"author":[{"id":2,"roles":["editor"]}],
                  "up":[{"id":4,"title":{"rendered":"A &amp; B"}}]}},
                 {"id":2,"post":4,"parent":1,"author":9,"author_name":"Luz","content":{"rendered":"<p>Oh</p>"},"meta":{}},
                 {"id":3,"post":4,"author":2,"author_name":"Eva","content":{"rendered":"note"},"type":"note"}]
                """);
        assertThat(ReadText.lines(found)).containsExactly("Follow-up – A site: Yes.", "Luz: Oh");
        assertThat(found.comments().stream().map(IncomingComment::byStaff)).containsExactly(true, false);
        assertThat(ReadText.posts(found).getFirst().title()).isEqualTo("A & B");
    }

    @Test
    void saysThatARefusalOfWordPressIsNoList() {
        FoundComments found =
                ReadText.of("{\"code\":\"rest_forbidden_context\",\"message\":\"Sorry\",\"data\":{\"status\":401}}");
        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable())
                .containsExactly(new UnreadablePart("line 1", "this is WordPress's refusal, not a list of comments"));
    }

    @Test
    void saysThatAFeedOfPostsHoldsNoComments() {
        FoundComments found =
                ReadText.of("<rss><channel><title>News</title><item><title>A</title><link>http://a.example/1</link>"
                        + "<description>Text</description></item></channel></rss>");
        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable())
                .containsExactly(new UnreadablePart("the feed", "1 entry is a post, not comments"));
    }

    private static FoundComments sample(String file) throws IOException {
        Path path = SharedPages.orSkip("wordpress/samples/" + file);
        return ReadText.of(Files.newInputStream(path), file);
    }
}
