package org.signpost.ingest.connect;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.connection.SiteConnection;
import org.signpost.wordpress.connection.SiteConnections;

/** An administrator's browser on the pages that connect a site, the site, and all pages that were shown. Ends with its test. */
final class ConnectingDesk implements BeforeEachCallback, AfterEachCallback {
    /** The application password that the site knows at first. */
    static final String PASSWORD = "abcd EFGH 1234 ijkl";

    final FakeWordPress site = new FakeWordPress(new MovableClock());
    final TestDatabase database = TestDatabase.fresh();
    final EmbeddedServer server = database.serve(Map.of("test.clock", true, "signpost.trusted-hosts", site.host()));
    final ApplicationContext beans = server.getApplicationContext();
    final MovableClock clock = beans.getBean(MovableClock.class);
    final SiteConnections connections = beans.getBean(SiteConnections.class);
    final TestBrowser ana = new TestBrowser(server.getURI());
    final List<String> pages = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        ana.signUp(beans.getBean(Registration.class).link().orElseThrow(), "Ana");
        ana.get("/sites");
    }

    /** What somebody types to connect the site. */
    Map<String, String> form(String password) {
        return new HashMap<>(Map.of(
                "address", "http://" + site.host(),
                "account", "desk",
                "password", password,
                "mode", "READ_AND_POST",
                "draftDays", "30",
                "name", "blog"));
    }

    Map<String, String> form(String password, String field, String value) {
        Map<String, String> form = form(password);
        form.put(field, value);
        return form;
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        HttpResponse<String> answer = ana.post(path, form);
        pages.add(answer.body());
        return answer;
    }

    SiteConnection only() {
        return connections.findTop200OrderBySiteId().getFirst();
    }

    String here(String path) {
        return "/sites/" + only().siteId() + path;
    }

    String list() {
        return ana.get("/sites").body();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
        site.close();
    }
}
