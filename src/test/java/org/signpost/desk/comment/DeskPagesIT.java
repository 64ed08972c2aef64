package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.platform.database.Worker;
import org.signpost.staff.OpenToOtherSites;
import org.signpost.staff.TestBrowser;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskPagesIT {
    private static final String SEEN = "name=\"seen\" value=\"";

    private final DeskFixture desk = new DeskFixture();
    private final TestBrowser maria = desk.administrator("Maria");

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void leadsFromTheQueueThroughAnApprovalToAReplyThatIsPosted() {
        CommentId first = desk.ready("Ana");
        desk.ready("Ben");
        assertThat(maria.get("/desk?lane=ready").body()).contains("Ana", "Ben", "Can I get a student visa?");
        HttpResponse<String> page = maria.get("/desk/" + first + "?lane=ready");
        assertThat(page.body())
                .contains("f1-student-visa")
                .doesNotContain("555-1234")
                .contains("[phone number]");
        HttpResponse<String> approved =
                maria.post("/desk/" + first + "/approve", Map.of("seen", between(page.body(), SEEN), "lane", "ready"));
        assertThat(approved.statusCode()).isEqualTo(303);
        String next = approved.headers().firstValue("Location").orElseThrow();
        assertThat(maria.get(next).body()).contains("You: approved", "Undo").doesNotContain("Back to the queue");
        desk.clock().pass(Duration.ofSeconds(10));
        release();
        String replies = maria.get("/replies").body();
        assertThat(replies).contains("Ready to paste", "Ana", "as of 2026-10-01", "https://example.org/p1");
        long reply = desk.database.count("SELECT id FROM reply WHERE comment_id = " + first);
        maria.post("/replies/" + reply + "/posted", Map.of());
        assertThat(desk.database.count("SELECT count(*) FROM reply WHERE state = 'POSTED' AND comment_id = " + first))
                .isEqualTo(1);
        maria.post("/replies/" + reply + "/withdraw", Map.of());
        assertThat(maria.get("/desk?lane=ready").body()).contains(">Ana<");
    }

    @Test
    void showsPersonalDataOnlyOnRequestAndWritesThatDown() {
        CommentId id = desk.ready("Secretive");
        maria.get("/desk/" + id);
        assertThat(maria.post("/desk/" + id + "/show", Map.of()).body()).contains("555-1234");
        assertThat(desk.database.count("SELECT count(*) FROM audit WHERE action = 'desk.show_personal_data'"
                        + " AND object = 'comment/" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void saysWhichQuestionsACommentReadsLike() {
        CommentId id = desk.ready("Alike");
        assertThat(maria.get("/desk/" + id).body())
                .contains(
                        "This comment reads most like",
                        "student visa: “<bdi>Can my boyfriend study here on an F-1 visa?")
                .contains("&lt;b&gt;student");
    }

    @Test
    void keepsWhatAPersonTyped() {
        CommentId id = desk.ready("Typed");
        HttpResponse<String> editor = maria.get("/desk/" + id + "/edit");
        assertThat(editor.body()).contains("You can find the steps here");
        HttpResponse<String> refused = maria.post(
                "/desk/" + id + "/reply",
                Map.of("seen", between(editor.body(), SEEN), "text", "Dear [name], my own words", "by", "draft"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("blank", "my own words");
        assertThat(maria.get("/desk/" + id + "/edit").body()).contains("my own words");
        HttpResponse<String> sent = maria.post(
                "/desk/" + id + "/reply",
                Map.of("seen", between(editor.body(), SEEN), "text", "Dear Typed, my own words", "by", "draft"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(desk.database.count("SELECT count(*) FROM reply WHERE text LIKE 'Dear Typed%'"))
                .isEqualTo(1);
    }

    @Test
    void approvesSeveralAfterShowingThem() {
        CommentId one = desk.ready("Bulk one");
        CommentId two = desk.ready("Bulk two");
        CommentId unsure = desk.unsure("Bulk three");
        String list = maria.get("/desk/selected?pick=" + one + "&pick=" + two + "&pick=" + unsure)
                .body();
        assertThat(list).contains("Approve 2 drafts?", "Bulk one", "Bulk two").doesNotContain("Bulk three");
        String body = "item=" + one + "%3D1." + between(list, "value=\"" + one + "=1.") + "&item=" + two + "%3D1."
                + between(list, "value=\"" + two + "=1.") + "&csrf=" + maria.csrf();
        assertThat(maria.postRaw("/desk/selected", body, Map.of("Origin", maria.origin()))
                        .body())
                .contains("2 approved");
    }

    @Test
    void takesEveryOtherAction() {
        CommentId id = desk.unsure("Rounds");
        act(id, "no-reply", Map.of("reason", "answered"));
        maria.post("/desk/" + id + "/undo", Map.of());
        act(id, "legal", Map.of("note", "A hard one"));
        assertThat(maria.get("/desk?lane=legal").body()).contains("Rounds");
        act(id, "snooze", Map.of("until", "tomorrow"));
        assertThat(maria.get("/desk?lane=snoozed").body()).contains("Rounds");
        assertThat(maria.get("/desk/" + id).body()).contains("A hard one", "Answered already", "took back");
        assertThat(maria.get("/desk/search?q=topic:student-visa+lane:snoozed").statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysThatNothingWaits() {
        assertThat(maria.get("/desk?lane=urgent&after=99999").body()).contains("answered this week");
        assertThat(maria.get("/desk/424242").statusCode()).isEqualTo(404);
        assertThat(maria.post("/desk/424242/approve", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    @org.junit.jupiter.api.Timeout(60)
    void answersAFormForAWrongAddressHoweverOften() {
        maria.get("/account");
        for (int i = 0; i < 200; i++) {
            HttpResponse<String> response = maria.post("/desk/424242/approve", Map.of());
            assertThat(response.statusCode()).as("time %d", i).isEqualTo(404);
            assertThat(response.body()).contains("This page is not here");
        }
    }

    /** S4: each unsafe route against each way in which another website could use it. */
    @Test
    void refusesWhatOtherWebsitesSendOnEveryUnsafeRoute() {
        maria.get("/account");
        String form = "x=1&csrf=" + maria.csrf();
        Map<String, String> ours = Map.of("Origin", maria.origin());
        List<String> paths = unsafeRoutes();
        assertThat(paths)
                .hasSizeGreaterThan(15)
                .contains("/desk/1/approve", "/library/proposals/1/publish", "/staff/add");
        for (String path : paths) {
            assertThat(List.of(
                            status(path, "x=1", ours),
                            status(path, "csrf=" + "A".repeat(43), ours),
                            status(path, form, Map.of()),
                            status(path, form, Map.of("Origin", "https://evil.example")),
                            status(path, form, Map.of("Origin", "null")),
                            status(path, form, Map.of("Origin", maria.origin(), "Sec-Fetch-Site", "cross-site")),
                            status(path, form, Map.of("Origin", maria.origin(), "Sec-Fetch-Site", "same-site")),
                            status(path, form, Map.of("Origin", maria.origin(), "Content-Type", "text/plain"))))
                    .as(path)
                    .containsOnly(403);
        }
    }

    /** S5: without a session nothing is reached. */
    @Test
    void opensNoPageOfTheDeskToStrangers() {
        TestBrowser stranger = new TestBrowser(desk.server.getURI());
        for (String path : List.of(
                "/",
                "/desk",
                "/desk/1",
                "/desk/search",
                "/desk/keys",
                "/library",
                "/library/proposals/1",
                "/replies",
                "/sweeps",
                "/sweeps/a/1",
                "/staff",
                "/account")) {
            assertThat(stranger.get(path).headers().firstValue("Location").orElse(""))
                    .as(path)
                    .startsWith("/sign-in");
        }
        for (String path : unsafeRoutes()) {
            if (!path.equals("/sign-in") && !path.equals("/first")) {
                assertThat(stranger.post(path, Map.of("x", "1")).statusCode())
                        .as(path)
                        .isIn(401, 403);
            }
        }
    }

    private List<String> unsafeRoutes() {
        return desk.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.GET
                        && route.getHttpMethod() != HttpMethod.HEAD
                        && route.getHttpMethod() != HttpMethod.OPTIONS)
                .filter(route -> !route.getAnnotationMetadata().hasAnnotation(OpenToOtherSites.class))
                .map(route -> route.getUriMatchTemplate().toString())
                .filter(path -> Stream.of(
                                "/desk", "/library", "/replies", "/sweeps", "/staff", "/account", "/sign", "/first")
                        .anyMatch(path::startsWith))
                .map(path -> path.replaceAll("\\{[^}]*}", "1"))
                .distinct()
                .toList();
    }

    private int status(String path, String body, Map<String, String> headers) {
        return maria.postRaw(path, body, headers).statusCode();
    }

    private void act(CommentId id, String action, Map<String, String> more) {
        String seen = between(maria.get("/desk/" + id).body(), SEEN);
        Map<String, String> form = new HashMap<>(more);
        form.put("seen", seen);
        assertThat(maria.post("/desk/" + id + "/" + action, form).statusCode())
                .as(action)
                .isEqualTo(303);
    }

    private void release() {
        desk.server.getApplicationContext().getBeansOfType(Worker.class).stream()
                .filter(worker -> worker.name().equals("publish"))
                .forEach(worker -> {
                    try {
                        assertThat(worker.work()).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static String between(String body, String start) {
        int from = body.indexOf(start) + start.length();
        return body.substring(from, body.indexOf('"', from));
    }
}
