package org.signpost.desk.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.comment.Claims;
import org.signpost.faq.CurrentLibrary;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.triage.SampleTopics;

/** Correcting topics through the pages, without JavaScript. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TopicPagesIT {
    private final TopicFixture fixture = new TopicFixture();
    private final DeskFixture desk = fixture.desk;
    private TestBrowser maria;
    private TestBrowser tom;

    @BeforeAll
    void signIn() {
        maria = fixture.browser("Maria", Role.MODERATOR);
        tom = fixture.browser("Tom", Role.LEGAL);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void correctsWithOneBoxAndShowsWhoDid() {
        CommentId id = fixture.asks("Ana", SampleTopics.WORK_PERMIT);
        HttpResponse<String> page = maria.get("/desk/" + id);
        assertThat(Jsoup.parse(page.body()).select("input[name=topic]")).hasSize(10);
        assertThat(Jsoup.parse(page.body()).select("input[name=topic][checked]").eachAttr("value"))
                .containsExactly("work-permit");

        HttpResponse<String> corrected = send(maria, id, page, "student-visa");

        assertThat(corrected.statusCode()).isEqualTo(303);
        String after = maria.get(location(corrected)).body();
        assertThat(after)
                .contains("The topics are corrected")
                .contains("Maria changed the topic from work permit to student visa")
                .contains("set by <bdi>Maria</bdi>");
        assertThat(Jsoup.parse(after).select("input[name=topic][checked]").eachAttr("value"))
                .containsExactly("student-visa");
        assertThat(Jsoup.parse(after).select("article .tag").eachText())
                .contains("student visa")
                .noneMatch(tag -> tag.contains("work permit"));
        assertThat(maria.get("/desk/search?q=topic:student-visa+ana").body()).contains(">Ana<");
    }

    @Test
    void takesSeveralBoxesOrNone() {
        CommentId id = fixture.asks("Ben", SampleTopics.WORK_PERMIT);
        send(maria, id, maria.get("/desk/" + id), "asylum", "children");
        assertThat(fixture.topics(id)).containsExactlyInAnyOrder(SampleTopics.ASYLUM, SampleTopics.CHILDREN);

        HttpResponse<String> none = send(maria, id, maria.get("/desk/" + id));

        assertThat(none.statusCode()).isEqualTo(303);
        assertThat(fixture.topics(id)).isEmpty();
        assertThat(maria.get("/desk/" + id).body()).contains("no topic");
    }

    @Test
    void changesNothingWhereTheSameIsSaidTwice() {
        CommentId id = fixture.asks("Caro", SampleTopics.WORK_PERMIT);
        send(maria, id, maria.get("/desk/" + id), "asylum");

        HttpResponse<String> again = send(maria, id, maria.get("/desk/" + id), "asylum");

        assertThat(maria.get(location(again)).body()).contains("Nothing was changed");
        assertThat(fixture.count("topic_correction WHERE comment_id = " + id)).isOne();
    }

    @Test
    void showsTheSecondWhoWasFirstAndKeepsTheirChoice() {
        CommentId id = fixture.asks("Dora", SampleTopics.WORK_PERMIT);
        HttpResponse<String> toms = tom.get("/desk/" + id);
        desk.clock().pass(Claims.LASTS);
        send(maria, id, maria.get("/desk/" + id), "student-visa");

        HttpResponse<String> second = send(tom, id, toms, "asylum", "policy");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Maria changed the topic from work permit to student visa just now");
        var page = Jsoup.parse(second.body());
        assertThat(page.select("details.correct[open] input[name=topic][checked]")
                        .eachAttr("value"))
                .containsExactly("asylum", "policy");
        desk.clock().pass(Claims.LASTS);
        assertThat(send(tom, id, second, "asylum", "policy").statusCode()).isEqualTo(303);
        assertThat(fixture.topics(id)).containsExactly(SampleTopics.ASYLUM, SampleTopics.POLICY);
    }

    @Test
    void leavesWhatAPersonTypedAndSaysThatAnotherEntryFits() {
        CommentId id = fixture.asks("Elif", SampleTopics.ASYLUM);
        String before = fixture.entry(id);
        HttpResponse<String> editor = maria.get("/desk/" + id + "/edit");
        maria.post(
                "/desk/" + id + "/text",
                Map.of("text", "Dear Elif, in my own words.", "relies", field(editor, "relies"), "by", "draft"));
        assertThat(maria.get("/desk/" + id).body()).doesNotContain("another entry fits now");
        desk.clock().pass(Duration.ofSeconds(1));

        send(maria, id, maria.get("/desk/" + id), "fiance-visa");

        assertThat(fixture.entry(id)).isNotEqualTo(before);
        assertThat(fixture.count(
                        "desk_text WHERE text = 'Dear Elif, in my own words.' AND relies_on LIKE '" + before + ":%'"))
                .isOne();
        assertThat(Jsoup.parse(maria.get("/desk/" + id).body())
                        .select(".notice-line")
                        .text())
                .contains("another entry fits now: “" + question(id) + "”. Your text stays as you left it.");
        HttpResponse<String> later = maria.get("/desk/" + id + "/edit");
        assertThat(Jsoup.parse(later.body()).select("#text").val()).isEqualTo("Dear Elif, in my own words.");
        assertThat(later.body()).contains("another entry fits now", "The draft as it is now");
        assertThat(maria.post(
                                "/desk/" + id + "/reply",
                                Map.of(
                                        "seen",
                                        field(later, "seen"),
                                        "relies",
                                        field(later, "relies"),
                                        "by",
                                        "draft",
                                        "text",
                                        "Dear Elif, in my own words."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(fixture.count("reply r JOIN reply_entry e ON e.reply_id = r.id WHERE r.comment_id = " + id
                        + " AND e.slug = '" + before + "'"))
                .isOne();
    }

    @Test
    void saysNothingWhereTheSameEntryFitsStill() {
        CommentId id = fixture.asks("Finn", SampleTopics.ASYLUM);
        HttpResponse<String> editor = maria.get("/desk/" + id + "/edit");
        maria.post(
                "/desk/" + id + "/text",
                Map.of("text", "My own words.", "relies", field(editor, "relies"), "by", "draft"));
        desk.clock().pass(Duration.ofSeconds(1));

        send(maria, id, maria.get("/desk/" + id), "asylum");

        assertThat(maria.get("/desk/" + id).body())
                .contains("You have begun a text of your own")
                .doesNotContain("Your text stays as you left it");
    }

    @Test
    void isForEverybodyOfTheStaffAndForNobodyElse() {
        CommentId id = fixture.asks("Gita", SampleTopics.WORK_PERMIT);
        TestBrowser stranger = new TestBrowser(desk.server.getURI());
        assertThat(stranger.post("/desk/" + id + "/topics", Map.of("topic", "asylum"))
                        .statusCode())
                .isIn(401, 403);
        assertThat(stranger.get("/desk/" + id + "/entries?find=visa").statusCode())
                .isNotEqualTo(200);
        assertThat(fixture.topics(id)).containsExactly(SampleTopics.WORK_PERMIT);

        assertThat(send(tom, id, tom.get("/desk/" + id), "asylum").statusCode()).isEqualTo(303);

        TestBrowser ada = fixture.browser("Ada", Role.ADMINISTRATOR);
        desk.clock().pass(Claims.LASTS);
        assertThat(send(ada, id, ada.get("/desk/" + id), "policy").statusCode()).isEqualTo(303);
        assertThat(fixture.topics(id)).containsExactly(SampleTopics.POLICY);
    }

    @Test
    void standsWhateverIsSent() {
        CommentId id = fixture.asks("Hal", SampleTopics.WORK_PERMIT);
        HttpResponse<String> page = maria.get("/desk/" + id);
        assertThat(send(maria, id, page, "' OR 1=1 --", "asylum", "ASYLUM", "asylum")
                        .statusCode())
                .isEqualTo(303);
        assertThat(fixture.topics(id)).containsExactly(SampleTopics.ASYLUM);
        for (String seen : new String[] {"", "x", "1.999999999999999999", "99999999999.1", "1.0"}) {
            assertThat(maria.post("/desk/" + id + "/topics", Map.of("topicsVersion", seen, "topic", "policy"))
                            .statusCode())
                    .as(seen)
                    .isEqualTo(409);
        }
        assertThat(maria.post("/desk/424242/topics", Map.of("topic", "policy")).statusCode())
                .isEqualTo(404);
        assertThat(fixture.topics(id)).containsExactly(SampleTopics.ASYLUM);
    }

    private String question(CommentId id) {
        return desk.bean(CurrentLibrary.class)
                .get()
                .best(fixture.entry(id), "en")
                .orElseThrow()
                .entry()
                .question();
    }

    private HttpResponse<String> send(TestBrowser who, CommentId id, HttpResponse<String> page, String... topics) {
        StringBuilder body = new StringBuilder("csrf=").append(who.csrf());
        body.append("&lane=ready&topicsVersion=")
                .append(Jsoup.parse(page.body())
                        .select("details.correct input[name=topicsVersion]")
                        .val());
        for (String topic : topics) {
            body.append("&topic=").append(topic.replace(" ", "+").replace("=", "%3D"));
        }
        return who.postRaw("/desk/" + id + "/topics", body.toString(), Map.of("Origin", who.origin()));
    }

    private static String field(HttpResponse<String> page, String name) {
        return Jsoup.parse(page.body()).select("input[name=" + name + "]").val();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }
}
