package org.signpost.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SampleComment;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriageJobIT {
    private final TestDatabase database = TestDatabase.fresh();
    private Installation installation;
    private Post post;

    @BeforeAll
    void open() {
        installation = database.open();
        Sites sites = installation.get(Sites.class);
        sites.add("blog", "Harbor for Families", null, "en", Instant.EPOCH);
        Site site = sites.findByName("blog").orElseThrow();
        post = installation.get(Posts.class).store(site.id(), new IncomingPost("7", "A release", null, null));
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void assessesEachCommentOnceAndKeepsWhatItConcluded() {
        CommentId question = store("q", "Ana", "Can I file a fiancé petition for my girlfriend in Manila?");
        CommentId staff = store("s", "harbor for families", "Please use the private form.");

        work();

        Assessment assessment =
                installation.get(Assessments.class).find(question).orElseThrow();
        assertThat(assessment.needsAnswer()).isTrue();
        assertThat(assessment.topics()).extracting(TopicScore::topic).contains(SampleTopics.FIANCE_VISA);
        assertThat(assessment.reasons().sentence()).isNotNull();
        assertThat(installation.get(Assessments.class).find(staff).orElseThrow().kind())
                .isEqualTo(CommentKind.STAFF);
        assertThat(installation.get(TriageJob.class).work()).isFalse();
    }

    @Test
    void readsWhatWasStoredBeforeReasonsQuotedTexts() throws SQLException {
        CommentId id = store("old", "Ana", "Can I file a fiancé petition for my girlfriend in Manila?");
        work();
        assertThat(installation
                        .get(Assessments.class)
                        .find(id)
                        .orElseThrow()
                        .reasons()
                        .like())
                .isNotEmpty();

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE assessment SET details = details #- '{reasons,like}' WHERE comment_id = " + id);
        }

        Assessment assessment = installation.get(Assessments.class).find(id).orElseThrow();
        assertThat(assessment.reasons().like()).isEmpty();
        assertThat(assessment.reasons().words()).isNotEmpty();
    }

    @Test
    void assessesAnEditedCommentAgain() {
        CommentId id = store("e", "Bo", "Wonderful news, thank you all!");
        work();
        store("e", "Bo", "Wonderful news! Now can my husband get a work permit while his green card is pending?");

        assertThat(installation.get(Assessments.class).find(id)).isEmpty();
        work();

        assertThat(installation.get(Assessments.class).find(id).orElseThrow().needsAnswer())
                .isTrue();
    }

    private void work() {
        TriageJob job = installation.get(TriageJob.class);
        boolean more = true;
        while (more) {
            more = job.work();
        }
    }

    private CommentId store(String sourceId, String author, String text) {
        IncomingComment comment = SampleComment.of(sourceId, text).by(author).incoming();
        return installation.get(Comments.class).store(post, comment).id();
    }
}
