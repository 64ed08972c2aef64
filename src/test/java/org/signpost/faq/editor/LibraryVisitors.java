package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.signpost.faq.CurrentLibrary;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.StaffAdministration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;

/** The pages of the library on a Sunday morning, and who has them open: two lawyers, and Ben, a moderator. */
final class LibraryVisitors implements AutoCloseable {
    final TestDatabase database = TestDatabase.fresh();
    final TestBrowser maria;
    final TestBrowser ana;
    final TestBrowser ben;
    private final EmbeddedServer server = database.serveAtAStandingClock();

    LibraryVisitors() {
        bean(MovableClock.class).set(Instant.parse("2026-11-22T09:00:00Z"));
        bean(CurrentLibrary.class).get();
        maria = enter("Maria", Role.LEGAL);
        ana = enter("Ana", Role.LEGAL);
        ben = enter("Ben", Role.MODERATOR);
    }

    private TestBrowser enter(String name, Role role) {
        TestBrowser browser = new TestBrowser(server.getURI());
        var added = bean(StaffAdministration.class)
                .add(new Actor.Program("test"), name, name.toLowerCase(Locale.ROOT) + "@example.org", role);
        browser.signUp(((StaffAdministration.Outcome.Linked) added).path(), name);
        assertThat(browser.get("/library").statusCode()).isEqualTo(200);
        return browser;
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Begins to change an entry; the address of the editor. */
    static String edit(TestBrowser who, String slug, String language) {
        who.get("/library/entries/" + slug);
        return location(who.post("/library/entries/" + slug + "/edit", Map.of("language", language)));
    }

    /** Where an answer leads. */
    static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
