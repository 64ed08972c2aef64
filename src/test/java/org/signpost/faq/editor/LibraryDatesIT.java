package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.editor.LibraryVisitors.edit;
import static org.signpost.faq.editor.LibraryVisitors.location;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.SampleEntries;
import org.signpost.faq.library.LibraryFile;
import org.signpost.faq.library.StoredLibrary;
import org.signpost.staff.TestBrowser;

/** What the pages of the library say and do about days: past the review, still right, in force from a day to come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LibraryDatesIT {
    private final LibraryVisitors visitors = new LibraryVisitors();
    private final TestBrowser maria = visitors.maria;
    private final TestBrowser ana = visitors.ana;
    private final TestBrowser ben = visitors.ben;

    @AfterAll
    void close() {
        visitors.close();
    }

    @Test
    void showsWhatIsPastItsDateFirstAndRenewsIt() {
        String file = SampleEntries.anEntry("long-ago")
                .asking("What was right long ago?")
                .reviewed("2025-01-01", "2025-06-30")
                .file();
        visitors.bean(StoredLibrary.class).run(List.of(new LibraryFile("en/green-card/long-ago.md", file)));
        visitors.bean(CurrentLibrary.class).lookAgain();

        String list = maria.get("/library").body();
        assertThat(list).contains("One entry is past its review date", "page 1 of");
        assertThat(list.indexOf("What was right long ago?"))
                .isBetween(1, list.indexOf("/library/entries/fiance-visa-who-can-file"));
        assertThat(list).contains(">Check it<");
        assertThat(ben.get("/library").body()).doesNotContain(">Check it<");
        assertThat(maria.get("/library?page=2").body()).contains("Page before").doesNotContain("long ago");
        assertThat(maria.get("/library?lang=en&topic=green-card&state=expired").body())
                .contains("1 text<", "long-ago")
                .doesNotContain("entries/asylum-lgbt");
        assertThat(maria.get("/library?q=%3Cb%3Enothing").body()).contains("No entry fits", "&lt;b>nothing");
        String path = "/library/entries/long-ago/versions/1/confirm";
        String source = "https://www.uscis.gov/a";
        assertThat(maria.post(path, Map.of("opened", source, "until", "")).statusCode())
                .isEqualTo(409);
        assertThat(maria.post(path, Map.of("opened", source, "until", "2026-11-22"))
                        .body())
                .contains("Choose a day that is still to come.", "value=\"" + source + "\" checked");
        assertThat(maria.post(path, Map.of("until", "2027-05-22")).body())
                .contains("One source is not ticked.")
                .doesNotContain("value=\"" + source + "\" checked");
        Map<String, String> checked = Map.of("opened", source, "until", "2027-05-22");
        assertThat(location(maria.post(path, checked))).endsWith("done=library.confirmed");
        assertThat(location(maria.post(path, checked))).endsWith("done=library.confirmed");
        maria.get("/library");
        assertThat(ana.get("/library").body()).contains("Every entry is within its review date.");
        assertThat(ana.post(path, Map.of("opened", source, "until", "2028-01-01"))
                        .body())
                .contains("Maria published version 2");
    }

    @Test
    void saysWhatNobodyHasConfirmedUntilSomebodyDoes() {
        String file = SampleEntries.anEntry("not-sure")
                .asking("What is not sure?")
                .claiming(SampleEntries.aClaim("It is <b>so</b>.", "2026-11-20", "stored copy of 2026-07"))
                .file();
        visitors.bean(StoredLibrary.class).run(List.of(new LibraryFile("en/green-card/not-sure.md", file)));
        visitors.bean(CurrentLibrary.class).lookAgain();
        String confirm = "/library/entries/not-sure/versions/1/confirm";

        assertThat(maria.get("/library?state=unconfirmed&q=not-sure").body()).contains("not-sure", ">Unchecked<");
        assertThat(maria.get("/library/entries/not-sure").body())
                .contains(
                        "Unchecked: nobody has opened every source since it was written.",
                        "It is &lt;b&gt;so&lt;/b&gt;.",
                        "stored copy of 2026-07")
                .contains(confirm);
        assertThat(maria.get("/faq/not-sure").body()).contains("ask before you rely on it");
        assertThat(ben.get("/library/entries/not-sure").body()).doesNotContain(confirm);
        assertThat(ben.post(confirm, Map.of()).statusCode()).isEqualTo(403);
        Map<String, String> checked = Map.of("opened", "https://www.uscis.gov/a", "until", "2027-05-22");

        assertThat(location(maria.post(confirm, checked))).endsWith("done=library.confirmed");

        assertThat(maria.get("/library?state=unconfirmed&q=not-sure").body()).contains("No entry fits");
        assertThat(maria.get("/library/entries/not-sure").body()).contains("Every source opened by <bdi>Maria</bdi>");
        assertThat(maria.get("/faq/not-sure").body()).doesNotContain("ask before you rely on it");
    }

    @Test
    void schedulesAVersionAndSaysSo() {
        String editor = edit(maria, "work-permit-renewal", "en");
        Map<String, String> form = EditorFormFields.of(maria.get(editor).body());
        form.putAll(Map.of(
                "reply",
                "From December.",
                "what-changed",
                "December.",
                "old-answer",
                "wrong",
                "effective-on",
                "2026-12-01"));
        String entry = location(maria.post(editor + "/publish", form));
        assertThat(entry).endsWith("done=library.scheduled");
        assertThat(maria.get(entry).body()).contains("In force from 2026-12-01");
        assertThat(maria.get("/faq/work-permit-renewal").body()).doesNotContain("From December.");
        assertThat(maria.get(edit(maria, "work-permit-renewal", "en")).body())
                .contains("comes into force on 2026-12-01", "From December.");
    }
}
