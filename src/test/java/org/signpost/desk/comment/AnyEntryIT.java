package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.topic.TopicFixture;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.triage.SampleTopics;

/** Answering with any entry of the FAQ, also one that matching did not think of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnyEntryIT {
    private static final String FAR = "children-stepchild";

    private final TopicFixture fixture = new TopicFixture();
    private final DeskFixture desk = fixture.desk;
    private TestBrowser maria;

    @BeforeAll
    void signIn() {
        maria = fixture.browser("Maria", Role.MODERATOR);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void answersWithAnEntryThatMatchingDidNotOffer() {
        CommentId id = fixture.asks("Ana", SampleTopics.FIANCE_VISA);
        assertThat(fixture.count("match_candidate WHERE slug = '" + FAR + "' AND comment_id = " + id))
                .isZero();
        Document page = Jsoup.parse(
                maria.get("/desk/" + id + "?lane=ready&find=stepchild").body());
        assertThat(slugs(page)).contains(FAR);
        assertThat(page.select("#found details .reply").text()).contains("/faq/" + FAR);
        assertThat(page.select("#find").val()).isEqualTo("stepchild");

        HttpResponse<String> answered =
                maria.post("/desk/" + id + "/entry", Map.of("seen", seen(page), "lane", "ready", "entry", FAR));

        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(fixture.count(
                        "decision WHERE kind = 'OTHER_ENTRY' AND entry_slug = '" + FAR + "' AND comment_id = " + id))
                .isOne();
        assertThat(fixture.count("reply r JOIN reply_entry e ON e.reply_id = r.id WHERE e.slug = '" + FAR
                        + "' AND r.comment_id = " + id))
                .isOne();
    }

    @Test
    void addsAnyEntryBelowATextThatIsBeingWritten() {
        CommentId id = fixture.asks("Ben", SampleTopics.FIANCE_VISA);
        maria.get("/desk/" + id);
        maria.post("/desk/" + id + "/text", Map.of("text", "Hello.", "by", "hand", "insert", FAR));
        assertThat(fixture.count("desk_text WHERE comment_id = " + id + " AND text LIKE 'Hello.%/faq/" + FAR + "%'"))
                .isOne();
    }

    @Test
    void showsTheSameWhileSomebodyTypes() {
        CommentId id = fixture.asks("Caro", SampleTopics.FIANCE_VISA);
        Document found =
                Jsoup.parse(maria.get("/desk/" + id + "/entries?find=stepchild").body());
        assertThat(found.select("h1")).isEmpty();
        assertThat(found.select("button[name=entry]").eachAttr("value")).contains(FAR);
        assertThat(found.select("[role=status]").text()).matches("(1 entry fits|\\d entries fit)\\.");
        assertThat(found.select("[data-key]")).isEmpty();
    }

    @Test
    void saysWhereNothingIsFoundAndStandsWhateverIsTyped() {
        CommentId id = fixture.asks("Dora", SampleTopics.FIANCE_VISA);
        assertThat(maria.get("/desk/" + id + "/entries?find=xyzzyplugh").body()).contains("Try fewer or other words");
        assertThat(Jsoup.parse(maria.get("/desk/" + id + "/entries?find=%20").body())
                        .text())
                .isEmpty();
        for (String hostile :
                List.of("%00", "%27%29%3B--", "%3Cscript%3Ealert(1)%3C/script%3E", "%25_", "x".repeat(3000))) {
            HttpResponse<String> page = maria.get("/desk/" + id + "?find=" + hostile);
            assertThat(page.statusCode()).as(hostile).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert");
        }
        assertThat(slugs(Jsoup.parse(maria.get("/desk/" + id + "?find=visa").body())))
                .hasSizeBetween(2, 8);
    }

    @Test
    void offersNothingThatWaitsForLegalReviewNorToWhatWasNotRead() {
        CommentId id = fixture.asks("Elif", SampleTopics.FIANCE_VISA);
        Document page = Jsoup.parse(maria.get("/desk/" + id).body());
        assertThat(maria.post("/desk/" + id + "/entry", Map.of("seen", seen(page), "entry", "no-such-entry"))
                        .body())
                .contains("This entry cannot be used any more");
        CommentId unread = desk.comment("Finn", "What about us?");
        assertThat(maria.get("/desk/" + unread + "?find=visa").body()).doesNotContain("Answer with this");
        assertThat(maria.post("/desk/" + unread + "/entry", Map.of("seen", "1.0.0", "entry", FAR))
                        .statusCode())
                .isEqualTo(409);
        assertThat(maria.get("/desk/424242/entries?find=visa").statusCode()).isEqualTo(200);
        var now = desk.clock().instant();
        desk.clock().set(Instant.parse("2029-11-23T09:00:00Z"));
        assertThat(desk.bean(EntrySuggestions.class).find(id, "stepchild").suggestedEntries())
                .isEmpty();
        desk.clock().set(now);
    }

    private static List<String> slugs(Document page) {
        return page.select("#found button[name=entry]").eachAttr("value");
    }

    private static String seen(Document page) {
        return page.select("#act input[name=seen]").val();
    }
}
