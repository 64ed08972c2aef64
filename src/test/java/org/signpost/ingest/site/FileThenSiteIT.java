package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.ingest.CommentImporter;
import org.signpost.ingest.ImportSource;

/** What came in as a file before the site was connected is known again. */
final class FileThenSiteIT {
    @RegisterExtension
    private final ConnectedSite connected = new ConnectedSite();

    @Test
    void keepsACommentThatAFileBroughtInAndFollowsItFromThen() throws IOException {
        long post = connected.wordPress.addPost("A clinic");
        long question = connected.wordPress.addComment(post, 0, "Ana", "May I \"come\"?");
        long answer = connected.wordPress.addComment(post, question, "Bo", "I do not know.");
        String file = "[" + json(post, question, 0, "Ana", "<p>May I &#8220;come&#8221;?</p>") + ","
                + json(post, answer, question, "Bo", "<p>I do not know.</p>") + "]";
        connected
                .bean(CommentImporter.class)
                .ingest(
                        ImportSource.bytes("comments.json", file.getBytes(StandardCharsets.UTF_8), Optional.empty()),
                        new CommentImporter.Target("blog", null),
                        count -> {});
        CommentId before = connected.comment(question).id();

        connected.poll();

        assertThat(connected.comment(question).id()).isEqualTo(before);
        assertThat(connected.comment(question).revision()).isOne();
        assertThat(connected.database.count("SELECT count(*) FROM comment")).isEqualTo(2);
        assertThat(connected.database.count("SELECT count(*) FROM post")).isOne();
        assertThat(connected.comment(answer).parentId()).isEqualTo(before);
        // The import does not own them any more: taking it back leaves them.
        assertThat(connected.database.count("SELECT count(*) FROM ingest_comment"))
                .isZero();
    }

    private String json(long post, long id, long parent, String author, String rendered) {
        String address = connected.wordPress.api().replace("/wp-json/", "/post-" + post + "/");
        return "{\"id\":" + id + ",\"post\":" + post + ",\"parent\":" + parent + ",\"author\":0,\"author_name\":\""
                + author
                + "\",\"date_gmt\":\"2026-11-02T09:00:00\",\"content\":{\"rendered\":\"" + rendered
                + "\"},\"link\":\"" + address + "#comment-" + id
                + "\",\"status\":\"approved\",\"type\":\"comment\"}";
    }
}
