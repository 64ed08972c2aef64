package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Where in a document comments are found, and what is none of them. */
final class JsonThreadsTest {
    private static final String ENTRY =
            "{\"id\":1,\"post\":7,\"author_name\":\"Ines\",\"content\":{\"rendered\":\"<p>Free?</p>\"}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"comments\":[%s]}",
                "{\"total\":1,\"comments\":[%s]}",
                "{\"body\":[%s],\"status\":200,\"headers\":{}}",
                "{\"data\":{\"page\":{\"items\":[%s]}}}",
                "{\"ok\":true,\"result\":{\"records\":[%s]},\"next\":null}",
                "{\"users\":[{\"id\":1,\"name\":\"Ali\"},{\"id\":2,\"name\":\"Bo\"}],\"whatever\":[%s]}",
                "[[%s]]",
                "{\"comments\":{\"1\":%s}}",
                "{\"comment\":%s}"
            })
    void findsTheListUnderAnyName(String document) {
        FoundComments found = ReadText.of(document.formatted(ENTRY), "a.json");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Free?");
        assertThat(found.comments().getFirst().sourceId()).isEqualTo("1");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void findsItOverManyLinesToo() {
        FoundComments found =
                ReadText.of("{ \"comments\": [\n" + ENTRY + ",\n" + ENTRY.replace(":1,", ":2,") + "\n]}\n");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("1", "2");
    }

    @Test
    void readsListsInObjectsOnLines() {
        FoundComments found = ReadText.of("{\"comments\":[" + ENTRY + "]}\n{\"comments\":["
                + ENTRY.replace(":1,", ":2,") + "]}\n{\"text\": oops}\n{\"text\":\"x\"}\n");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Free?", "Ines: Free?", "Anonymous: x");
        assertThat(found.unreadable()).extracting(UnreadablePart::place).containsExactly("line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"author\":{\"name\":\"Ines\"}",
                "\"author\":{\"display_name\":\"Ines\",\"url\":\"x\"}",
                "\"author\":{\"node\":{\"name\":\"Ines\"}}",
                "\"user\":{\"username\":\"ines9\",\"displayName\":\"Ines\"}",
                "\"user\":{\"username\":\"Ines\"}",
                "\"author\":5,\"author_name\":\"Ines\"",
                "\"authors\":[{\"name\":\"Ines\"}]",
                "\"from\":{\"name\":\"Ines\",\"id\":\"5\"}",
                "\"nickname\":\"Ines\"",
                "\"authorName\":\"Ines\""
            })
    void knowsWhoWroteIt(String author) {
        assertThat(ReadText.lines(ReadText.of("{\"comments\":[{\"body\":\"Free?\"," + author + "}]}")))
                .containsExactly("Ines: Free?");
    }

    @Test
    void takesAnAccountsNumberForNoName() {
        assertThat(ReadText.lines(ReadText.of("{\"comments\":[{\"body\":\"Free?\",\"author\":5}]}")))
                .containsExactly("Anonymous: Free?");
    }

    @Test
    void putsAnswersUnderTheCommentThatHoldsThem() {
        FoundComments found = ReadText.of("""
                {"items":[{"id":"a","author":"Ines","text":"Free?","replies":[{"id":"b","author":"Ali","text":"Yes",
                 "replies":[{"id":"c","author":"Bo","text":"No"}]}]},{"id":"d","author":"Cy","text":"So?","parent":"a"}]}
                """);
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "a", "b", "a");
    }

    @Test
    void knowsThePostByWhatStandsAroundTheList() {
        for (String around : List.of(
                "{\"id\":7,\"title\":\"Clinic days\",\"url\":\"https://h.example/clinic-days/?cpage=2\",\"comments\":[%s]}",
                "{\"comments\":[%s],\"post\":{\"id\":7,\"title\":\"Clinic days\",\"link\":\"https://h.example/clinic-days/\"}}",
                "{\"data\":{\"article\":{\"id\":7,\"headline\":\"Clinic days\",\"permalink\":\"https://h.example/clinic-days/\","
                        + "\"comments\":{\"nodes\":[%s]}}}}",
                "[{\"id\":7,\"title\":{\"rendered\":\"Clinic days\"},\"link\":\"https://h.example/clinic-days/\","
                        + "\"content\":{\"rendered\":\"<p>News</p>\"},\"_embedded\":{\"replies\":[[%s]]}}]")) {
            FoundComments found =
                    ReadText.of(around.formatted("{\"id\":\"x1\",\"author\":\"Ines\",\"text\":\"Free?\"}"), "a.json");
            assertThat(ReadText.lines(found)).as(around).containsExactly("Ines: Free?");
            assertThat(ReadText.posts(found))
                    .as(around)
                    .containsExactly(new IncomingPost("7", "Clinic days", "https://h.example/clinic-days/", null));
        }
    }

    @Test
    void takesNoAddressOfAnInterfaceForThePosts() {
        FoundComments found = ReadText.of(
                "{\"url\":\"https://h.example/wp-json/wp/v2/comments?page=2\",\"comments\":[{\"id\":1,\"author\":\"Ines\","
                        + "\"text\":\"Free?\",\"link\":\"https://h.example/api/comments/1\"}]}",
                "a.json");
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Comments from a.json"));
    }

    @Test
    void neverGivesTwoCommentsOfOneSiteTheSameId() {
        FoundComments isso = ReadText.of("""
                [{"id":"/clinic-days/","title":"Clinic days","comments":[
                  {"id":1,"text":"one","mode":1,"author":"Ines","created":1777726800.5},
                  {"id":2,"text":"two","mode":1,"author":"Ali","created":1777726801.5,"parent":1}]},
                 {"id":"/parking/","title":"Parking","comments":[
                  {"id":1,"text":"three","mode":1,"author":"Bo","created":1777726802.5},
                  {"id":2,"text":"four","mode":1,"author":"Cy","created":1777726803.5,"parent":1}]}]
                """);
        assertAllApart(isso);
        FoundComments disqus = ReadText.of("""
                {"response":[{"id":"1","thread":"881","raw_message":"one","author":{"name":"Ines"},"parent":null},
                 {"id":"2","thread":"881","raw_message":"two","author":{"name":"Ali"},"parent":1},
                 {"id":"1","thread":"882","raw_message":"three","author":{"name":"Bo"},"parent":null},
                 {"id":"2","thread":"882","raw_message":"four","author":{"name":"Cy"},"parent":1}]}
                """);
        assertAllApart(disqus);
        FoundComments other = ReadText.of("""
                {"articles":[{"title":"Clinic days","url":"https://h.example/a/","comments":[
                  {"id":1,"by":"Ines","text":"one","replies":[{"id":2,"by":"Ali","text":"two"}]}]},
                 {"title":"Parking","url":"https://h.example/b/","comments":[
                  {"id":1,"by":"Bo","text":"three","replies":[{"id":2,"by":"Cy","text":"four"}]}]}]}
                """);
        assertAllApart(other);
    }

    private static void assertAllApart(FoundComments found) {
        List<IncomingComment> comments = found.comments();
        assertThat(ReadText.posts(found)).hasSize(2);
        assertThat(comments).extracting(IncomingComment::text).containsExactly("one", "two", "three", "four");
        assertThat(comments).extracting(IncomingComment::sourceId).doesNotHaveDuplicates();
        assertThat(comments.get(1).parentSourceId()).isEqualTo(comments.get(0).sourceId());
        assertThat(comments.get(3).parentSourceId()).isEqualTo(comments.get(2).sourceId());
    }

    @Test
    void keepsTheNumbersThatWordPressGives() {
        FoundComments found =
                ReadText.of("{\"title\":\"Clinic days\",\"link\":\"https://h.example/clinic-days/\",\"comments\":["
                        + "{\"id\":1,\"date_gmt\":\"2026-05-02T13:00:00\",\"author_name\":\"Ines\",\"content\":\"Free?\"},"
                        + "{\"id\":2,\"parent\":1,\"author_name\":\"Ali\",\"content\":{\"rendered\":\"Yes\"}}]}");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("1", "2");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("1");
    }

    @Test
    void leavesPostsEditsAndErrorsOut() {
        FoundComments found = ReadText.of("""
                {"related":[{"title":"Other","body":"News","author":"Ed","date":"2026-05-02"}],
                 "post":{"title":"Clinic days","body":"We open","author":"Ed","date":"2026-05-02"},
                 "comments":[{"id":"a","author":"Ines","text":"Free?","edits":[{"text":"Fre?","date":"2026-05-02"}],
                  "reactions":[{"user":"Bo","text":"+1"}]}],
                 "errors":[{"message":"x","date":"2026-05-02"}]}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Free?");
        assertThat(ReadText.posts(found).getFirst().title()).isEqualTo("Clinic days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"found\":0,\"comments\":[]} | the list of comments in it is empty",
                "{\"users\":[{\"id\":1,\"name\":\"x\"}]} | there is no list of comments in it",
                "{\"error\":\"unknown_blog\",\"message\":\"Unknown blog\"} | this is an error that a program reports, not a list of comments",
                "{\"errors\":[{\"message\":\"x\"}],\"data\":null} | this is an error that a program reports, not a list of comments",
                "{\"id\":7,\"title\":\"News\",\"slug\":\"news\",\"body\":\"x\"} | these are posts, not comments; from WordPress ask for"
                        + " /wp-json/wp/v2/comments, elsewhere export the comments"
            })
    void saysWhatADocumentWithoutCommentsIs(String document, String reason) {
        FoundComments found = ReadText.of(document);
        assertThat(found.comments()).isEmpty();
        assertThat(found.unreadable()).extracting(UnreadablePart::reason).containsExactly(reason);
    }

    @Test
    void namesTheEntryThatHasNoText() {
        FoundComments found = ReadText.of(
                "{\"comments\":[{\"id\":1,\"text\":\"x\"},{\"id\":2,\"author\":\"Ines\"},{\"id\":3,\"deleted\":true}]}",
                "a.json");
        assertThat(found.comments()).hasSize(1);
        assertThat(found.unreadable())
                .containsExactly(new UnreadablePart("item 1, comment 2", "there is no text in it"));
    }

    @Test
    void keepsTheCompletePartOfAListThatIsCut() {
        FoundComments found = ReadText.of("{\"title\":\"Clinic days\",\"comments\":[" + ENTRY + ",{\"id\":2,\"cont");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Free?");
        assertThat(found.unreadable()).extracting(UnreadablePart::reason).containsExactly(UnreadablePart.ENDS_EARLY);
    }
}
