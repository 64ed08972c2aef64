package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Systems that answer a part at a time say in their own ways that there is more. */
final class JsonMorePartsTest {
    private static final UnreadablePart MORE = new UnreadablePart(
            "the file",
            "1 comment is in this copy; it says itself that there are more, on a next page or among the answers; fetch those"
                    + " as well and import them too");
    private static final String COMMENT = "{\"id\":\"41\",\"author\":\"Ada\",\"message\":\"May I come?\"}";

    private static FoundComments beside(String said) {
        return ReadText.of("{\"data\":[" + COMMENT + "]," + said + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"paging\":{\"cursors\":{\"after\":\"b\"},\"next\":\"https://g.example/?after=b\"}",
                "\"cursor\":{\"hasNext\":true,\"next\":\"1:0:0\"}",
                "\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"x\"}",
                "\"nextPageToken\":\"QU\"",
                "\"has_more\":true,\"response_metadata\":{\"next_cursor\":\"bmV4\"}",
                "\"meta\":{\"pagination\":{\"next_page\":2}}",
                "\"links\":{\"next\":{\"href\":\"https://g.example/?page=2\"}}"
            })
    void saysThatThereIsANextPage(String said) {
        FoundComments found = beside(said);
        assertThat(ReadText.lines(found)).containsExactly("Ada: May I come?");
        assertThat(found.unreadable()).containsExactly(MORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"paging\":{\"cursors\":{\"before\":\"a\",\"after\":\"b\"}}",
                "\"cursor\":{\"hasNext\":false,\"next\":\"1:0:0\"}",
                "\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":\"x\"}",
                "\"next_page\":null",
                "\"response_metadata\":{\"next_cursor\":\"\"}",
                "\"title\":\"Sundays\",\"next\":\"/mondays/\""
            })
    void saysNothingOnTheLastPage(String said) {
        assertThat(beside(said).unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"id\":\"a1\",\"author\":\"Ada\",\"body\":\"May I?\"}},"
                        + "{\"kind\":\"more\",\"data\":{\"count\":25,\"children\":[\"b1\"]}}]}}]",
                "{\"items\":[{\"id\":\"U1\",\"snippet\":{\"topLevelComment\":{\"id\":\"U1\",\"snippet\":{\"textOriginal\":\"May I?\","
                        + "\"authorDisplayName\":\"Ada\"}},\"totalReplyCount\":2}}]}",
                "{\"comments\":[{\"id\":\"41\",\"author\":\"Ada\",\"text\":\"May I?\",\"reply_count\":3,\"replies\":[]}]}"
            })
    void saysThatAnswersAreMissing(String json) {
        assertThat(ReadText.of(json).unreadable()).containsExactly(MORE);
    }
}
