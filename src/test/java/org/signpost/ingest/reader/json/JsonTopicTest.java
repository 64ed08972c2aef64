package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.LeftOut;
import org.signpost.ingest.reader.ReadText;

/** Topics of forums, and documents that announce more than they hold. */
final class JsonTopicTest {
    private static final String TOPIC = """
            {"post_stream":{"posts":[
            {"id":901,"name":"Ilse Brand","username":"ilse","created_at":"2026-03-02T10:00:00.000Z","cooked":"<p>When do you sail?</p>","post_number":1,"reply_to_post_number":null,"topic_id":44},
            {"id":905,"name":"","username":"harbour","created_at":"2026-03-02T11:00:00.000Z","cooked":"<p>At nine.</p>","post_number":2,"reply_to_post_number":1,"topic_id":44,"staff":true},
            {"id":906,"username":"system","created_at":"2026-03-02T11:30:00.000Z","cooked":"<p>Closed</p>","post_number":3,"action_code":"closed.enabled","topic_id":44},
            {"id":907,"name":"Omar","username":"omar","created_at":"2026-03-02T12:00:00.000Z","cooked":"<p>And on Sunday?</p>","post_number":4,"reply_to_post_number":2,"topic_id":44}],
            "stream":[901,905,906,907,910,911]},"id":44,"title":"Times","slug":"times"%s}
            """;

    @Test
    void readsATopicWithNamesAndAnswers() {
        FoundComments found = ReadText.of(TOPIC.formatted(",\"posts_count\":6"), "44.json");
        assertThat(ReadText.lines(found))
                .containsExactly("Ilse Brand: When do you sail?", "harbour: At nine.", "Omar: And on Sunday?");
        IncomingComment first = found.comments().getFirst();
        assertThat(ReadText.by(found, "harbour").parentSourceId()).isEqualTo(first.sourceId());
        assertThat(ReadText.by(found, "Omar").parentSourceId())
                .isEqualTo(ReadText.by(found, "harbour").sourceId());
        assertThat(found.comments()).extracting(IncomingComment::byStaff).containsExactly(false, true, false);
        assertThat(found.leftOut()).containsExactly(new LeftOut("an entry of the system, which nobody wrote", 1));
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Times"));
        assertThat(found.announced()).isEqualTo(6);
    }

    @Test
    void countsTheIdsOfWhatIsNotThere() {
        assertThat(ReadText.of(TOPIC.formatted("")).announced()).isEqualTo(6);
        assertThat(ReadText.of(TOPIC.formatted("").replace(",910,911", "")).announced())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"total\":3",
                "\"posts_count\":3",
                "\"num_comments\":3",
                "\"meta\":{\"pagination\":{\"page\":1,\"total\":3}}",
                "\"ids\":[1,2,3]"
            })
    void saysThatThereAreMoreThanTheListHolds(String announced) {
        FoundComments found = ReadText.of("{\"comments\":[{\"id\":1,\"author\":\"A\",\"text\":\"One\"},"
                + "{\"id\":2,\"author\":\"B\",\"text\":\"Two\"}]," + announced + "}");
        assertThat(Objects.requireNonNull(found.announced())).isEqualTo(3);
        assertThat(found.count().isShort()).isTrue();
    }

    @Test
    void readsNestedAnswersOfMembersWithLongIds() {
        FoundComments found = ReadText.of("""
                {"comments":[{"id":"64f0c2a1b3d4e5f601234567","parent_id":null,"html":"<p>When?</p>","status":"published",
                "member":{"id":"64f0c2a1b3d4e5f6aaaaaaaa","name":"Ilse"},"post_id":"64f0c2a1b3d4e5f6bbbbbbbb",
                "replies":[{"id":"64f0c2a1b3d4e5f601234568","parent_id":"64f0c2a1b3d4e5f601234567","html":"<p>At nine.</p>",
                "member":{"name":"Omar"}}]}],"meta":{"pagination":{"total":1}}}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ilse: When?", "Omar: At nine.");
        assertThat(ReadText.by(found, "Ilse").sourceId()).isEqualTo("64f0c2a1b3d4e5f601234567");
        assertThat(ReadText.by(found, "Omar").parentSourceId()).isEqualTo("64f0c2a1b3d4e5f601234567");
        assertThat(found.complaints()).isEmpty();
    }

    @Test
    void readsMessagesWithDottedNamesAndTypedValues() {
        assertThat(ReadText.lines(
                        ReadText.of("[{\"_id\":\"k1\",\"author.email\":\"a@a.example\",\"message\":\"When?\"},"
                                + "{\"_id\":\"k2\",\"author.name\":\"Omar\",\"message\":\"Where?\"}]")))
                .containsExactly("Anonymous: When?", "Omar: Where?");
        assertThat(ReadText.lines(ReadText.of("{\"documents\":[{\"fields\":{\"text\":{\"stringValue\":\"When?\"},"
                        + "\"author\":{\"stringValue\":\"Ilse\"}}}]}")))
                .containsExactly("Ilse: When?");
        assertThat(ReadText.of("{\"id\":\"e1\",\"level\":\"info\",\"message\":\"started\"}")
                        .comments())
                .isEmpty();
    }
}
