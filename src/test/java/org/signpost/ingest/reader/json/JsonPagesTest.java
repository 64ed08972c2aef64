package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Which page comments stand under where their system says little of it. */
final class JsonPagesTest {
    @Test
    void tellsIssoThreadsInTwoFilesApart() {
        String one = issoThread("{\"id\":1,\"text\":\"x\",\"mode\":1,\"author\":\"A\",\"created\":1777726800.5}");
        String other = issoThread("{\"id\":1,\"text\":\"x\",\"mode\":1,\"author\":\"A\",\"created\":1777799900.5}");
        assertThat(firstId(one, "one.json"))
                .isNotEqualTo(firstId(other, "one.json"))
                .isNotEqualTo(firstId(other, "two.json"))
                .isEqualTo(firstId(one, "one.json"));
    }

    @Test
    void givesACommentOfAnIssoThreadOneIdWhateverItsFileIsCalled() {
        String early = "{\"id\":4,\"text\":\"x\",\"mode\":1,\"author\":\"A\",\"created\":1777726800.5}";
        String late = "{\"id\":6,\"text\":\"y\",\"mode\":1,\"author\":\"B\",\"parent\":4,\"created\":1777726900.5}";
        FoundComments both = ReadText.of(issoThread(early + "," + late), "later.json");
        assertThat(firstId(issoThread(early), "first.json"))
                .isEqualTo(both.comments().getFirst().sourceId())
                .isEqualTo(both.comments().getLast().parentSourceId());
        assertThat(both.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.reason()).contains("does not say which page"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://talk.example/?uri=%2Fclinic-days%2F",
                "https://talk.example/?nested_limit=5&uri=/clinic-days/",
                "https://talk.example/api?url=https%3A%2F%2Fh.example%2Fclinic-days%2F"
            })
    void takesThePageFromTheAddressOfTheThread(String address) {
        FoundComments found = ReadText.of(
                issoThread("{\"id\":1,\"text\":\"x\",\"mode\":1,\"author\":\"A\",\"created\":1777726800.5}"), address);
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Clinic days"));
        assertThat(found.comments().getFirst().sourceId()).endsWith("/clinic-days/#1");
        assertThat(found.unreadable()).isEmpty();
    }

    private static String issoThread(String comments) {
        return "{\"replies\":[" + comments + "]}";
    }

    private static String firstId(String json, String name) {
        return ReadText.of(json, name).comments().getFirst().sourceId();
    }

    @Test
    void findsThePageOfCommentoInAPathBesideTheDomain() {
        FoundComments found = ReadText.of("""
                {"comments":[
                 {"commentHex":"c1","domain":"harbor.example","url":"/clinic/","commenterHex":"p1","markdown":"One",
                  "parentHex":"root","state":"approved","creationDate":"2026-05-02T13:00:00Z"},
                 {"commentHex":"c2","domain":"harbor.example","url":"/parking/","commenterHex":"p1","markdown":"Two",
                  "parentHex":"root","state":"approved","creationDate":"2026-05-02T13:00:00Z"}],
                 "commenters":[{"commenterHex":"p1","name":"Ines"}]}
                """);
        assertThat(ReadText.posts(found))
                .extracting(IncomingPost::url)
                .containsExactly("https://harbor.example/clinic/", "https://harbor.example/parking/");
    }

    @Test
    void readsMentionsOnMastodonAsNamesAndNoAnswerToWhatIsNotThere() {
        FoundComments found = ReadText.of("""
                {"ancestors":[],"descendants":[
                 {"id":"81","in_reply_to_id":"80","created_at":"2026-05-02T13:00:00Z","visibility":"public",
                  "content":"<p><a href=\\"https://m.example/@port\\" class=\\"u-url mention\\">@<span>port</span></a> Free?</p>",
                  "account":{"username":"ines","display_name":"Ines"}},
                 {"id":"82","in_reply_to_id":"81","created_at":"2026-05-02T13:05:00Z","visibility":"public",
                  "content":"<p>Yes</p>","account":{"username":"desk","display_name":"Desk"}}]}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: @port Free?", "Desk: Yes");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "81");
    }
}
