package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.editor.LibraryVisitors.edit;
import static org.signpost.faq.editor.LibraryVisitors.location;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.staff.TestBrowser;

/** The editor over HTTP, as a browser without JavaScript uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProposalControllerIT {
    private final LibraryVisitors visitors = new LibraryVisitors();
    private final TestBrowser maria = visitors.maria;
    private final TestBrowser ana = visitors.ana;
    private final TestBrowser ben = visitors.ben;

    @AfterAll
    void close() {
        visitors.close();
    }

    @Test
    void leadsFromTheListThroughTheEditorToThePublicPage() {
        assertThat(maria.get("/library?topic=asylum").body())
                .contains("/library/entries/asylum-lgbt\"", "Write a new entry");
        String editor = edit(maria, "asylum-lgbt", "en");
        Map<String, String> form = EditorFormFields.of(maria.get(editor).body());
        form.put("reply", "Being LGBT can be a reason for asylum. <b>Read</b> on.");
        assertThat(maria.post(editor + "/publish", form))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(422))
                .satisfies(refused -> assertThat(refused.body())
                        .contains(
                                "Say in a sentence what changed.",
                                "Say whether the old answer is wrong now.",
                                "&lt;b&gt;Read&lt;/b&gt; on."));
        form = EditorFormFields.of(maria.get(editor).body());
        form.putAll(Map.of("what-changed", "Shorter.", "old-answer", "wrong"));

        HttpResponse<String> published = maria.post(editor + "/publish", form);
        HttpResponse<String> again = maria.post(editor + "/publish", form);

        assertThat(location(published)).isEqualTo("/library/entries/asylum-lgbt?done=library.published");
        assertThat(location(again)).isEqualTo(location(published));
        assertThat(maria.get(location(published)).body())
                .contains("Published. The public page shows it now.", "Shorter.", "Wrong now", "Maria")
                .contains("Wrong since the English text changed");
        assertThat(visitors.database.count(
                        "SELECT count(*) FROM faq_version WHERE slug = 'asylum-lgbt' AND origin = 'SCREEN'"))
                .isOne();
        int made = (int) visitors.database.count("SELECT max(version) FROM faq_version WHERE slug = 'asylum-lgbt'");
        assertThat(maria.get("/library/entries/asylum-lgbt/compare?from=1&to=" + made)
                        .body())
                .contains("<ins>", "Being LGBT can be a reason for asylum", "&lt;b");
        assertThat(maria.get("/library/entries/asylum-lgbt/versions/" + made).body())
                .contains("The answer before is wrong now");
        assertThat(maria.get(editor).body()).contains("Published as");
    }

    @Test
    void letsAModeratorProposeAndNotPublish() {
        String editor = edit(ben, "asylum-deadline", "en");
        Map<String, String> form = EditorFormFields.of(ben.get(editor).body());
        form.putAll(Map.of("reply", "Ben's words.", "what-changed", "Ben's change.", "old-answer", "reworded"));

        assertThat(ben.get(editor).body()).doesNotContain("/publish");
        assertThat(ben.post(editor + "/publish", form).statusCode()).isEqualTo(403);
        assertThat(ben.post("/library/entries/asylum-deadline/versions/1/confirm", Map.of("until", "2027-01-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(location(ben.post(editor + "/propose", form))).endsWith("?done=library.proposed");
        assertThat(visitors.database.count(
                        "SELECT count(*) FROM faq_version WHERE slug = 'asylum-deadline' AND origin = 'SCREEN'"))
                .isZero();

        assertThat(maria.get("/library").body()).contains("Waits for the legal team", "Ben");
        assertThat(maria.get("/library/entries/asylum-deadline").body()).contains(editor);
        Map<String, String> same = EditorFormFields.of(maria.get(editor).body());
        same.put("old-answer", "reworded");
        assertThat(location(maria.post(editor + "/publish", same))).endsWith("done=library.published");
        assertThat(maria.get("/faq/asylum-deadline").body()).contains("Ben&#39;s words.");
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndKeepsTheWords() {
        String hers = edit(maria, "green-card-spouse", "en");
        String others = edit(ana, "green-card-spouse", "en");
        Map<String, String> first = EditorFormFields.of(maria.get(hers).body());
        Map<String, String> second = EditorFormFields.of(ana.get(others).body());
        first.putAll(Map.of("reply", "Maria was first.", "what-changed", "Hers.", "old-answer", "wrong"));
        second.putAll(Map.of("reply", "Ana was second.", "what-changed", "Anas.", "old-answer", "reworded"));
        assertThat(location(maria.post(hers + "/publish", first))).endsWith("done=library.published");

        HttpResponse<String> refused = ana.post(others + "/publish", second);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Maria published version", "carry on with my text", "Maria was first.", "Ana was second.");
        String base = between(refused.body(), "name=\"base\" value=\"");
        Map<String, String> again = EditorFormFields.of(refused.body());
        again.put("base", base);
        assertThat(location(ana.post(others + "/carry-on", again))).endsWith("done=library.carried");
        Map<String, String> last = EditorFormFields.of(ana.get(others).body());
        last.put("old-answer", "reworded");
        assertThat(location(ana.post(others + "/publish", last))).endsWith("done=library.published");
        assertThat(ana.get("/faq/green-card-spouse").body()).contains("Ana was second.");
    }

    @Test
    void writesANewEntryWithALongAnswerAndManySources() {
        String editor = location(maria.post("/library/new", Map.of()));
        assertThat(location(maria.post("/library/new", Map.of()))).isEqualTo(editor);
        Map<String, String> form = EditorFormFields.of(maria.get(editor).body());
        form.put("question", "Can my twin come with me?");
        form.put("slug", "children-twin");
        form.put("topic", "children");
        form.put("reply", "Perhaps.");
        form.put("body", "A **long** answer & more. ".repeat(3_000));
        for (int i = 0; i < 12; i++) {
            form.put("source-title-" + i, "Source " + i);
            form.put("source-url-" + i, "https://www.uscis.gov/" + i);
        }
        assertThat(location(maria.post(editor + "/preview", form))).endsWith("?done=library.kept#preview");
        String page = maria.get(editor).body();
        assertThat(page)
                .contains("fewer read better", "source-title-13", "value=\"Source 11\"", "It has 0 paraphrases");
        assertThat(location(maria.post(editor + "/publish", EditorFormFields.of(page, "topic", "children"))))
                .isEqualTo("/library/entries/children-twin?done=library.published");
        assertThat(maria.get("/faq/children-twin").body())
                .contains("A <strong>long</strong> answer &amp; more.", "Source 11");
        assertThat(maria.get("/library?q=TWIN").body()).contains("/library/entries/children-twin");

        String other = location(ana.post("/library/new", Map.of()));
        Map<String, String> taken = EditorFormFields.of(ana.get(other).body());
        taken.putAll(Map.of(
                "question", "A twin?", "slug", "children-twin", "topic", "children", "reply", "No.", "body", "No."));
        taken.putAll(Map.of("source-title-0", "USCIS", "source-url-0", "https://www.uscis.gov/a"));
        HttpResponse<String> refused = ana.post(other + "/publish", taken);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("There is an entry of this short name already.");
    }

    @Test
    void keepsWhatIsTypedAndAnswersWithThePreview() {
        String editor = edit(ben, "legal-help-fraud", "es");
        Map<String, String> form = EditorFormFields.of(ben.get(editor).body());
        form.put("body", "## Uno\n\nDos <script>alert(1)</script>");
        String preview = ben.post(editor + "/look", form).body();
        assertThat(preview)
                .contains("<h2>Uno</h2>", "Answer: 3 words", "&lt;script&gt;", "Say in a sentence what changed.")
                .contains("It does not say where to ask in private.")
                .doesNotContain("<html", "<script>");
        form.put("body", "## Tres");
        assertThat(ben.post(editor + "/look", form).body()).contains("<h2>Tres</h2>");

        Map<String, String> late = EditorFormFields.of(maria.get(editor).body());
        form.put("body", "## Cuatro");
        ben.post(editor + "/look", form);
        late.put("body", "## From another page");
        HttpResponse<String> copied = maria.post(editor + "/look", late);
        String copy = copied.headers().firstValue("HX-Redirect").orElseThrow();
        assertThat(copy).endsWith("?done=library.copied").doesNotStartWith(editor + "?");
        assertThat(maria.get(copy).body()).contains("## From another page", "Your text is kept here");
        assertThat(maria.get(editor).body()).contains("## Cuatro");
    }

    @Test
    void putsAProposalAwayAndTakesItUpAgain() {
        String editor = edit(maria, "policy-numbers", "en");
        Map<String, String> form = EditorFormFields.of(maria.get(editor).body());
        form.put("reply", "Not wanted.");
        assertThat(ben.get(editor).body()).doesNotContain("Put away");
        assertThat(ben.post(editor + "/drop", form).statusCode()).isEqualTo(409);
        assertThat(location(maria.post(
                        editor + "/drop", EditorFormFields.of(maria.get(editor).body()))))
                .endsWith("done=library.dropped");
        assertThat(maria.get(editor).body()).contains("This proposal was put away.", "Not wanted.");
        assertThat(location(ben.post(editor + "/reopen", Map.of()))).endsWith("done=library.reopened");
        assertThat(visitors.database.count(
                        "SELECT count(*) FROM audit WHERE action IN ('faq.drop', 'faq.reopen') AND object = '"
                                + editor.substring("/library/".length()).replace("proposals", "proposal") + "'"))
                .isEqualTo(2);
    }

    @Test
    void saysThatAPageIsNotThere() {
        for (String path : new String[] {
            "/library/entries/no-such-entry",
            "/library/entries/asylum-lgbt/versions/999",
            "/library/entries/asylum-lgbt/compare?from=1&to=999",
            "/library/proposals/999999"
        }) {
            assertThat(maria.get(path).statusCode()).as(path).isEqualTo(404);
        }
        maria.get("/library");
        assertThat(maria.post("/library/entries/no-such-entry/edit", Map.of("language", "en"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(maria.post("/library/entries/asylum-lgbt/edit", Map.of("language", "xx"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(maria.post("/library/proposals/999999/save", Map.of("body", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String between(String text, String start) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf('"', from));
    }
}
