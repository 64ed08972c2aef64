package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.wordpress.FakeWordPress;

/** What a website hides is answered by nobody, and the desk says so. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class GoneFromSiteIT {
    private static final String FIANCE = "can i file a fiance petition for my girlfriend in the philippines?";
    private static final String APPROVE = "/approve\"";
    private static final String APPROVE_BUTTON = "data-key=\"a\"";
    private static final String REPLY = "<div class=\"user-text reply\"";

    private final ConnectedSite connected = new ConnectedSite();
    private final FakeWordPress wordPress = connected.wordPress;
    private final TestBrowser browser = new TestBrowser(connected.server.getURI());
    private long question;

    @BeforeEach
    void ask() {
        question = wordPress.addComment(wordPress.addPost("A clinic"), 0, "Ana", FIANCE);
        connected.poll();
        connected.work("triage", "match", "draft");
        browser.signUp(connected.bean(Registration.class).link().orElseThrow(), "Maria");
        assertThat(page()).contains(APPROVE, APPROVE_BUTTON, REPLY);
        assertThat(search()).contains("Draft: ");
    }

    @AfterEach
    void stop() {
        connected.close();
    }

    private String page() {
        return browser.get("/desk/" + connected.comment(question).id()).body();
    }

    private String search() {
        return browser.get("/desk/search?q=fiance").body();
    }

    private long drafts() {
        return connected.database.count("SELECT count(*) FROM draft WHERE state = 'CURRENT'");
    }

    private void tidyUpThere() {
        connected.run(Duration.ofMinutes(12));
        connected.work("triage", "match", "draft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trash | It was put in the trash on the website | taken off the website",
                "spam  | It was marked as spam on the website.  | marked as spam on the website",
            })
    void hasNoDraftWhileItIsGoneAndComesBackWithOne(String status, String sentence, String mark) {
        wordPress.setStatus(question, status);
        tidyUpThere();

        assertThat(page())
                .contains(sentence, "Nothing is drafted.", "If the website shows it again")
                .doesNotContain(APPROVE_BUTTON, REPLY, "Write by hand", "Answer with this");
        assertThat(search()).contains(mark).doesNotContain("Draft: ");
        assertThat(drafts()).isZero();

        wordPress.setStatus(question, "approved");
        tidyUpThere();

        assertThat(page()).contains(APPROVE_BUTTON, REPLY).doesNotContain("Nothing is drafted.");
        assertThat(search()).contains("Draft: ").doesNotContain(mark);
        assertThat(drafts()).isOne();
    }

    @Test
    void saysThatItWasDeletedAndTakesNoApprovalFromAnOldScreen() {
        String before = page();
        String seen = before.substring(before.indexOf("name=\"seen\" value=\"") + 19);
        wordPress.delete(question);
        tidyUpThere();

        String address = "/desk/" + connected.comment(question).id();
        assertThat(page())
                .contains("It was deleted on the website. Nothing is drafted.")
                .doesNotContain("shows it again");
        assertThat(browser.post(
                                address + APPROVE.replace("\"", ""),
                                Map.of("seen", seen.substring(0, seen.indexOf('"')), "lane", "ready"))
                        .body())
                .contains("It was deleted on the website. Nothing was approved.");
        assertThat(browser.get(address + "/edit").body())
                .contains("It was deleted on the website.")
                .doesNotContain("Save and approve");
        assertThat(connected.database.count("SELECT count(*) FROM reply")).isZero();
    }
}
