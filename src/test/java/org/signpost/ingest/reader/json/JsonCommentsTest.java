package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.found.SeenMoment;
import org.signpost.ingest.input.UnreadablePart;

final class JsonCommentsTest {
    @Test
    void readsValuesAsTheyAreWritten() throws IOException {
        assertThat(value("{\"a\":1,\"b\":1.50,\"c\":12345678901234567890,\"d\":true,\"e\":false,\"f\":\"x\"}"))
                .isEqualTo(Map.of("a", "1", "b", "1.50", "c", "12345678901234567890", "d", true, "e", false, "f", "x"));
        assertThat(value("[1,[\"a\"],{}]")).isEqualTo(List.of("1", List.of("a"), Map.of()));
    }

    @Test
    void leavesNullOut() throws IOException {
        assertThat(value("{\"a\":null,\"b\":[null,\"x\",null]}")).isEqualTo(Map.of("b", List.of("x")));
        assertThat(value("null")).isNull();
    }

    @Test
    void takesTheLastOfTwoFieldsWithOneName() throws IOException {
        assertThat(value("{\"a\":\"one\",\"a\":\"two\"}")).isEqualTo(Map.of("a", "two"));
    }

    @Test
    void leavesOutWhatIsMoreThanAnyCommentHas() throws IOException {
        String many = "\"x\",".repeat(30_000);
        Object value = value("{\"list\":[" + many + "\"x\"],\"text\":\"after\",\"more\":{\"deep\":[1,2]}}");
        assertThat(value).isInstanceOf(Map.class);
        Map<?, ?> kept = (Map<?, ?>) Objects.requireNonNull(value);
        assertThat(kept.keySet()).hasToString("[list]");
        assertThat((List<?>) kept.get("list")).hasSizeBetween(19_000, 21_000);
    }

    @Test
    void cutsLongStringsInTheMiddleAndGoesOnBehindThem() throws IOException {
        String longest = "x".repeat(2_000_000);
        try (JsonParser parser = JsonValues.parser(new StringReader("{\"a\":\"" + longest + "\",\"b\":\"y\"}"))) {
            parser.nextToken();
            Map<?, ?> value = (Map<?, ?>) Objects.requireNonNull(new JsonValues(parser).value());
            assertThat((String) value.get("a")).hasSize(JsonValues.LONGEST_STRING);
            assertThat(value.get("b")).isEqualTo("y");
        }
    }

    @Test
    void cutsNoEscapeInHalves() throws IOException {
        String escapes = "\\\\\\\"".repeat(300_000);
        try (JsonParser parser = JsonValues.parser(new StringReader("[\"" + escapes + "\",\"y\"]"))) {
            parser.nextToken();
            assertThat((List<?>) new JsonValues(parser).value())
                    .hasSize(2)
                    .last()
                    .isEqualTo("y");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | this is not a JSON object",
                "'\"text\"' | this is not a JSON object",
                "null | this is not a JSON object",
                "{\"n\":1} | there is no text in it",
                "{\"text\":null} | there is no text in it",
                "{\"text\":[\"x\"]} | there is no text in it",
                "{\"content\":{\"raw\":\"x\"},\"title\":{\"raw\":\"y\"}} | this is a post, not a comment",
                "{\"content\":{\"raw\":\"x\"},\"slug\":\"y\"} | this is a post, not a comment",
                "{\"code\":\"x\",\"message\":\"y\"} | this is WordPress's refusal, not a list of comments"
            })
    void saysWhatIsNoComment(String json, String reason) throws IOException {
        Collected collected = take(json);
        assertThat(collected.comments).isEmpty();
        assertThat(collected.unreadable).containsExactly(new UnreadablePart("item 3", reason));
    }

    @ParameterizedTest
    @CsvSource({
        "note, an editor's note",
        "order_note, an order's note",
        "review, a review of a product",
        "action_log, an entry of a log",
        "webhook_delivery, not a reader's comment"
    })
    void leavesOutWhatIsNoReadersCommentAndSaysWhy(String type, String reason) throws IOException {
        Collected collected = take("{\"content\":{\"raw\":\"x\"},\"type\":\"" + type + "\"}");
        assertThat(collected.comments).isEmpty();
        assertThat(collected.unreadable).isEmpty();
        assertThat(collected.leftOut).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment", "pingback", "trackback", ""})
    void takesWhatReadersWroteWhateverWordPressCallsIt(String type) throws IOException {
        Collected collected = take("{\"content\":{\"raw\":\"x\"},\"type\":\"" + type + "\"}");
        assertThat(collected.comments).hasSize(1);
        assertThat(collected.leftOut).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, true",
        "editor, true",
        "author, true",
        "subscriber, false",
        "contributor, false",
        "customer, false"
    })
    void takesAnAuthorForStaffOnlyByARoleThatWordPressEmbeds(String role, boolean staff) throws IOException {
        String json = "{\"author\":1,\"author_name\":\"A\",\"content\":{\"raw\":\"x\"},"
                + "\"_embedded\":{\"author\":[{\"roles\":[\"reader\",\"" + role + "\"]}]}}";
        assertThat(take(json).comments.getFirst().byStaff()).isEqualTo(staff);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":{\"raw\":\"x\"},\"author\":1}",
                "{\"content\":{\"raw\":\"x\"},\"_embedded\":{}}",
                "{\"content\":{\"raw\":\"x\"},\"_embedded\":{\"author\":[]}}",
                "{\"content\":{\"raw\":\"x\"},\"_embedded\":{\"author\":[{\"roles\":\"editor\"}]}}",
                "{\"content\":{\"raw\":\"x\"},\"by_staff\":true}",
                "{\"text\":\"x\",\"by_staff\":\"true\"}",
                "{\"text\":\"x\",\"roles\":[\"editor\"]}"
            })
    void takesNobodyForStaffOtherwise(String json) throws IOException {
        assertThat(take(json).comments.getFirst().byStaff()).isFalse();
    }

    @Test
    void prefersTheTextAsItWasTypedToTheOneThatIsShown() throws IOException {
        assertThat(take("{\"content\":{\"raw\":\"a\\nb\",\"rendered\":\"<p>shown</p>\"}}")
                        .comments
                        .getFirst()
                        .text())
                .isEqualTo("a\nb");
        assertThat(take("{\"content\":{\"rendered\":\"<p>shown</p>\"}}")
                        .comments
                        .getFirst()
                        .text())
                .isEqualTo("shown");
        assertThat(take("{\"content\":{}}").comments.getFirst().text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text, id, author", "content, source_id, author_name", "comment, id, name"})
    void readsAPlainCommentByAnyOfItsNames(String text, String id, String author) throws IOException {
        IncomingComment comment = take("{\"" + text + "\":\"Hello\",\"" + id + "\":\"a1\",\"" + author + "\":\"Ana\"}")
                .comments
                .getFirst();
        assertThat(comment.text()).isEqualTo("Hello");
        assertThat(comment.sourceId()).isEqualTo("a1");
        assertThat(comment.author()).isEqualTo("Ana");
        assertThat(comment.type()).isEqualTo(CommentType.COMMENT);
        assertThat(comment.status()).isEqualTo(SourceStatus.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "'\"12\"', 12", "0, ", "-1, ", "1.5, ", "'\"first\"', ", "9999999999, "})
    void readsAPositionThatIsANumberFromOne(String written, @Nullable Integer position) throws IOException {
        assertThat(take("{\"text\":\"x\",\"position\":" + written + "}")
                        .comments
                        .getFirst()
                        .position())
                .isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"post\":7 | 7 | Post 7 |",
                "\"post\":7,\"url\":\"https://a.example/a-clinic/\" | 7 | A clinic | https://a.example/a-clinic/",
                "\"url\":\"https://a.example/a-clinic/\" | https://a.example/a-clinic/ | A clinic | https://a.example/a-clinic/",
                "\"post\":{\"id\":7,\"title\":\"A clinic\"} | 7 | A clinic |",
                "\"post\":{\"url\":\"https://a.example/?p=9\",\"title\":\"T\"} | 9 | T | https://a.example/?p=9"
            })
    void knowsThePostByWhatIsSaidOfIt(String fields, String id, String title, @Nullable String url) throws IOException {
        IncomingPost post = take("{\"text\":\"x\"," + fields + "}").posts.getFirst();
        assertThat(post.sourceId()).isEqualTo(id);
        assertThat(post.title()).isEqualTo(title);
        assertThat(post.url()).isEqualTo(url);
    }

    @Test
    void namesThePostByItsTitleOrByTheFileWhereThereIsNoNumber() throws IOException {
        assertThat(take("{\"text\":\"x\",\"post\":\"A clinic\"}")
                        .posts
                        .getFirst()
                        .title())
                .isEqualTo("A clinic");
        assertThat(take("{\"text\":\"x\",\"title\":\"A clinic\"}")
                        .posts
                        .getFirst()
                        .title())
                .isEqualTo("A clinic");
        assertThat(take("{\"text\":\"x\"}").posts.getFirst().title()).isEqualTo("Comments from a.json");
    }

    private static @Nullable Object value(String json) throws IOException {
        try (JsonParser parser = JsonValues.parser(json)) {
            parser.nextToken();
            return new JsonValues(parser).value();
        }
    }

    private static Collected take(String json) throws IOException {
        Collected collected = new Collected();
        new JsonComments("a.json", new ReckonedDates(SeenMoment.UNKNOWN), collected).take(value(json), "item 3");
        return collected;
    }

    /** What was handed on. */
    private static final class Collected implements CommentSink {
        private final List<IncomingPost> posts = new ArrayList<>();
        private final List<IncomingComment> comments = new ArrayList<>();
        private final List<UnreadablePart> unreadable = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();

        @Override
        public void comment(IncomingPost post, IncomingComment comment) {
            posts.add(post);
            comments.add(comment);
        }

        @Override
        public void announced(int count) {
            throw new AssertionError("JSON announces nothing");
        }

        @Override
        public void leftOut(String reason) {
            leftOut.add(reason);
        }

        @Override
        public void unreadable(UnreadablePart item) {
            unreadable.add(item);
        }
    }
}
