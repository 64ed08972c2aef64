package org.signpost.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.Comments.Stored;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentsIT {
    private final TestDatabase database = TestDatabase.fresh();
    private Installation installation;
    private Post post;

    @BeforeAll
    void open() {
        installation = database.open();
        Sites sites = installation.get(Sites.class);
        sites.add("blog", "Harbor", null, "en", Instant.EPOCH);
        Site site = sites.findByName("blog").orElseThrow();
        post = installation.get(Posts.class).store(site.id(), new IncomingPost("7", "A release", null, null));
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void storesTheSameCommentOnce() {
        Comments comments = installation.get(Comments.class);
        IncomingComment ana = incoming("once", null, "May my wife join me?");

        Stored first = comments.store(post, ana);
        Stored second = comments.store(post, ana);

        assertThat(first).isInstanceOf(Stored.New.class);
        assertThat(second).isEqualTo(new Stored.Unchanged(first.id()));
        assertThat(database.count("SELECT count(*) FROM comment WHERE source_id = 'once'"))
                .isOne();
    }

    @Test
    void keepsBothTextsOfAnEditedComment() {
        Comments comments = installation.get(Comments.class);
        CommentId id = comments.store(post, incoming("edited", null, "Helo")).id();

        Stored again = comments.store(post, incoming("edited", null, "Hello"));

        assertThat(again).isEqualTo(new Stored.Revised(id, 2));
        assertThat(comments.find(id).orElseThrow().text()).isEqualTo("Hello");
        assertThat(database.count("SELECT count(*) FROM comment_revision WHERE comment_id = " + id))
                .isEqualTo(2);
    }

    @Test
    void findsTheParentThatArrivesAfterItsAnswer() {
        Comments comments = installation.get(Comments.class);
        CommentId answer =
                comments.store(post, incoming("answer", "question", "Yes.")).id();
        assertThat(comments.find(answer).orElseThrow().parentId()).isNull();

        CommentId question =
                comments.store(post, incoming("question", null, "May she?")).id();

        assertThat(comments.find(answer).orElseThrow().parentId()).isEqualTo(question);
    }

    @Test
    void keepsTheInstantWhateverTheTimeZones() {
        Comments comments = installation.get(Comments.class);
        Instant summer = Instant.parse("2012-09-28T23:30:00Z");
        IncomingComment dated =
                SampleComment.of("dated", "Hi").numbered(3).at(summer).incoming();

        CommentId id = comments.store(post, dated).id();

        assertThat(comments.find(id).orElseThrow().writtenAt()).isEqualTo(summer);
    }

    private static IncomingComment incoming(String sourceId, @Nullable String parent, String text) {
        return SampleComment.of(sourceId, text).answering(parent).incoming();
    }
}
