package org.signpost.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.publish.SweepFixture;
import org.signpost.publish.SweepKey;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.StaffAdministration;

/** Somebody has a draft on the screen while the answer it relies on becomes wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutdatedDraftIT {
    private final SweepFixture fixture = new SweepFixture();
    private final TestBrowser maria = new TestBrowser(fixture.desk.server.getURI());

    @BeforeAll
    void signIn() {
        var added = (StaffAdministration.Outcome.Linked) fixture.bean(StaffAdministration.class)
                .add(new Actor.Program("test"), "Maria", "maria@example.org", Role.MODERATOR);
        maria.signUp(added.path(), "Maria");
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void refusesTheDraftAndHasTheNewOneAtOnce() {
        CommentId id = fixture.ready("Ana", "fiance-visa-steps");
        String seen = field(maria.get("/desk/" + id), "seen");
        SweepKey key = fixture.wrong("fiance-visa-steps", "en");

        HttpResponse<String> refused = maria.post("/desk/" + id + "/approve", Map.of("seen", seen));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("changed on 2026-11-23", "Nothing was approved", "Since today this is different");
        assertThat(maria.post("/desk/" + id + "/approve", Map.of("seen", field(refused, "seen")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(reliesOn(id, key)).isOne();
    }

    @Test
    void refusesADraftFromATranslationWhoseEnglishTextIsWrong() {
        CommentId id = fixture.ready("Ines", "student-visa-work");
        fixture.desk.sql(
                "UPDATE draft_entry SET version = ? WHERE draft_id IN (SELECT id FROM draft WHERE comment_id = ?)",
                fixture.current("student-visa-work", "es"),
                id.value());
        String seen = field(maria.get("/desk/" + id), "seen");
        SweepKey key = fixture.wrong("student-visa-work", "en");

        HttpResponse<String> refused = maria.post("/desk/" + id + "/approve", Map.of("seen", seen));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("changed on 2026-11-23", "Nothing was approved");
        assertThat(maria.post("/desk/" + id + "/approve", Map.of("seen", field(refused, "seen")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(reliesOn(id, key)).isOne();
    }

    @Test
    void keepsWhatAPersonTypedAndShowsTheNewDraftBesideIt() {
        CommentId id = fixture.ready("Ben", "fiance-visa-refused");
        int old = fixture.current("fiance-visa-refused", "en");
        HttpResponse<String> editor = maria.get("/desk/" + id + "/edit");
        assertThat(field(editor, "relies")).isEqualTo("fiance-visa-refused:" + old);
        SweepKey key = fixture.wrong("fiance-visa-refused", "en");

        HttpResponse<String> refused = send(id, editor, "My own words about it.");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("My own words about it.", "changed on 2026-11-23", "The draft as it is now")
                .contains("Since today this is different");
        assertThat(maria.get("/desk/" + id + "/edit").body()).contains("My own words about it.");
        assertThat(field(refused, "relies")).isEqualTo("fiance-visa-refused:" + key.version());
        assertThat(send(id, refused, "My own words, and the new answer.").statusCode())
                .isEqualTo(303);
        assertThat(reliesOn(id, key)).isOne();
    }

    @Test
    void aTextThatWasBegunWithTheOldDraftReliesOnTheOldDraft() {
        CommentId id = fixture.ready("Cara", "fiance-visa-same-sex");
        HttpResponse<String> editor = maria.get("/desk/" + id + "/edit");
        fixture.wrong("fiance-visa-same-sex", "en");
        maria.post("/desk/" + id + "/approve", Map.of("seen", field(editor, "seen")));

        HttpResponse<String> refused = send(id, editor, "From the old draft.");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("From the old draft.", "changed on 2026-11-23");
    }

    @Test
    void aReplyByHandReliesOnTheEntryThatWasAdded() {
        CommentId id = fixture.ready("Dora", "green-card-spouse");
        int old = fixture.current("green-card-spouse", "en");
        HttpResponse<String> editor = withEntryAdded(id, "green-card-spouse");
        assertThat(field(editor, "relies")).isEqualTo("green-card-spouse:" + old);
        SweepKey key = fixture.wrong("green-card-spouse", "en");
        String text = Jsoup.parse(editor.body()).select("#text").val();

        HttpResponse<String> refused = send(id, editor, text);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(send(id, refused, text).statusCode()).isEqualTo(303);
        assertThat(reliesOn(id, key)).isOne();
    }

    @Test
    void aReplyByHandReliesOnNothingOnceTheLinkIsGone() {
        CommentId id = fixture.ready("Elif", "green-card-overstay");
        HttpResponse<String> editor = withEntryAdded(id, "green-card-overstay");
        fixture.wrong("green-card-overstay", "en");

        assertThat(send(id, editor, "The clinic calls you today.").statusCode()).isEqualTo(303);
        assertThat(fixture.count("reply_entry e JOIN reply r ON r.id = e.reply_id WHERE r.comment_id = " + id))
                .isZero();
    }

    @Test
    void aLinkThatSomebodyPastedReliesOnTheEntryAsItIs() {
        CommentId id = fixture.ready("Finn", "asylum-lgbt");
        int current = fixture.current("work-permit-how", "es");
        HttpResponse<String> editor = maria.get("/desk/" + id + "/edit?by=hand");

        assertThat(send(id, editor, "Look: https://harbor.example/faq/work-permit-how?lang=es and /faq/nothing")
                        .statusCode())
                .isEqualTo(303);
        assertThat(reliesOn(id, new SweepKey("work-permit-how", current))).isOne();
        assertThat(fixture.count("reply_entry e JOIN reply r ON r.id = e.reply_id WHERE r.comment_id = " + id))
                .isOne();
    }

    @Test
    void approvesTheOthersOfSeveral() {
        CommentId fallen = fixture.ready("Gita", "children-stepchild");
        CommentId right = fixture.ready("Hal", "policy-numbers");
        var items = Jsoup.parse(maria.get("/desk/selected?pick=" + fallen + "&pick=" + right)
                        .body())
                .select("input[name=item]")
                .eachAttr("value");
        fixture.wrong("children-stepchild", "en");

        String body = "item=" + items.getFirst() + "&item=" + items.getLast() + "&csrf=" + maria.csrf();
        String page = maria.postRaw("/desk/selected", body, Map.of("Origin", maria.origin()))
                .body();

        assertThat(page).contains("1 approved", "changed on 2026-11-23");
        assertThat(fixture.count("reply WHERE comment_id = " + fallen)).isZero();
        assertThat(fixture.count("reply WHERE comment_id = " + right)).isOne();
    }

    @Test
    void refusesWhatReliesOnAnEntryThatNobodyHasLookedAtInTime() {
        CommentId id = fixture.ready("Ida", "deportation-old-order");
        String seen = field(maria.get("/desk/" + id), "seen");
        Instant now = fixture.desk.clock().instant();
        fixture.desk.sql("UPDATE staff_session SET created_at = created_at + interval '3 years',"
                + " seen_at = seen_at + interval '3 years'");
        fixture.desk.clock().set(Instant.parse("2029-11-23T09:00:00Z"));

        HttpResponse<String> refused = maria.post("/desk/" + id + "/approve", Map.of("seen", seen));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("needs legal review since", "No draft");
        fixture.desk.clock().set(now);
        fixture.desk.sql("UPDATE staff_session SET created_at = created_at - interval '3 years',"
                + " seen_at = seen_at - interval '3 years'");
    }

    private HttpResponse<String> withEntryAdded(CommentId id, String slug) {
        HttpResponse<String> empty = maria.get("/desk/" + id + "/edit?by=hand");
        HttpResponse<String> added = maria.post(
                "/desk/" + id + "/text",
                Map.of(
                        "seen",
                        field(empty, "seen"),
                        "relies",
                        field(empty, "relies"),
                        "text",
                        "Hello.",
                        "by",
                        "hand",
                        "insert",
                        slug));
        HttpResponse<String> editor =
                maria.get(added.headers().firstValue("Location").orElseThrow());
        assertThat(editor.body()).contains("Hello.", "/faq/" + slug);
        return editor;
    }

    private HttpResponse<String> send(CommentId id, HttpResponse<String> editor, String text) {
        return maria.post(
                "/desk/" + id + "/reply",
                Map.of(
                        "seen", field(editor, "seen"),
                        "relies", field(editor, "relies"),
                        "by", field(editor, "by"),
                        "text", text));
    }

    private long reliesOn(CommentId id, SweepKey version) {
        return fixture.count("reply_entry e JOIN reply r ON r.id = e.reply_id WHERE r.comment_id = " + id
                + " AND e.slug = '" + version.slug() + "' AND e.version = " + version.version());
    }

    private static String field(HttpResponse<String> page, String name) {
        return Jsoup.parse(page.body()).select("input[name=" + name + "]").attr("value");
    }
}
