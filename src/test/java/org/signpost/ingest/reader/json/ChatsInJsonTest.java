package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Systems that write who answers whom in a way of their own. */
final class ChatsInJsonTest {
    @Test
    void readsAChannelOfSlack() {
        FoundComments found = ReadText.of("""
                [{"type":"message","subtype":"channel_join","user":"U1","text":"<@U1> has joined","ts":"1777881600.000100"},
                 {"type":"message","user":"U1","ts":"1777881660.000200","thread_ts":"1777881660.000200","reply_count":1,
                  "replies":[{"user":"U2","ts":"1777881720.000300"}],
                  "text":"May I &amp; she come? See <https://a.example/x|our page>, <https://b.example>, <@U2>",
                  "user_profile":{"display_name":"adali","real_name":"Ada Li"}},
                 {"type":"message","user":"U2","ts":"1777881720.000300","thread_ts":"1777881660.000200","text":"Yes.",
                  "user_profile":{"real_name":"Ben"}}]
                """);
        assertThat(ReadText.lines(found))
                .containsExactly(
                        "Ada Li: May I & she come? See our page (https://a.example/x), https://b.example, @U2",
                        "Ben: Yes.");
        IncomingComment asked = found.comments().getFirst();
        assertThat(asked.parentSourceId()).isNull();
        assertThat(asked.writtenAt()).isEqualTo(Instant.parse("2026-05-04T08:01:00Z"));
        assertThat(found.comments().getLast().parentSourceId()).isEqualTo(asked.sourceId());
        assertThat(found.leftOut())
                .extracting(Object::toString)
                .containsExactly("1 left out: an entry of the system, which nobody wrote");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void readsTheWayToACommentOfLemmy() {
        FoundComments found = ReadText.of("""
                {"comments":[
                 {"comment":{"id":11,"post_id":7,"content":"May I come?","published":"2026-05-04T08:00:00Z","path":"0.11"},
                  "creator":{"id":1,"name":"ada","display_name":"Ada"},"post":{"id":7,"name":"Sundays","ap_id":"https://l.example/post/7"}},
                 {"comment":{"id":12,"post_id":7,"content":"Yes.","published":"2026-05-04T09:00:00Z","path":"0.11.12"},
                  "creator":{"id":2,"name":"ben"},"post":{"id":7,"name":"Sundays","ap_id":"https://l.example/post/7"}}]}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ada: May I come?", "ben: Yes.");
        assertThat(found.comments().getFirst().parentSourceId()).isNull();
        assertThat(found.comments().getLast().parentSourceId())
                .isEqualTo(found.comments().getFirst().sourceId());
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Sundays"));
    }
}
