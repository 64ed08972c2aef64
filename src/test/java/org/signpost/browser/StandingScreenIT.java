package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;

/** What is said of connected sites, followed pages and imports, however they stand. */
class StandingScreenIT {
    private static final String SITES = """
            INSERT INTO site (name, organisation, created_at) VALUES
                ('blog', 'Harbor', now()), ('press', 'Harbor', now()), ('quiet', 'Harbor', now()), ('shop', 'Harbor', now()),
                ('archive', 'Harbor', now()), ('winter', 'Harbor', now()), ('busy', 'Harbor', now()), ('locked', 'Harbor', now()),
                ('a-very-long-name-without-any-blank-that-somebody-gave-to-a-site-because-nobody-told-them-not-to', 'H', now()),
                ('saved pages', 'Harbor', now());
            INSERT INTO wordpress_connection (site_id, address, api, account, account_id, sealed_password, mode, draft_days,
                                              failures, problem, problem_since, stopped, lacks_key, not_before, connected_at, connected_by)
            SELECT s.id, 'https://' || replace(s.name, ' ', '') || '.example.org', 'https://x.example.org/wp-json/' || s.id, 'desk', 7,
                   '\\x00', k.mode, 30, 0, k.problem, CASE WHEN k.problem IS NOT NULL THEN now() - interval '3 hours' END,
                   k.stopped, k.name = 'locked', 'infinity', now() - interval '20 days', 'Ana'
            FROM site s JOIN (VALUES
                ('blog', 'READ_AND_POST', NULL, false),
                ('press', 'POSTING_OFF', NULL, false),
                ('quiet', 'READ_AND_POST', 'quiet.example.org shows no certificate that can be trusted.', false),
                ('shop', 'READ_AND_POST', 'The site does not recognise the account any more.', true),
                ('archive', 'READ_ONLY', NULL, false),
                ('winter', 'PAUSED', NULL, false),
                ('busy', 'READ_AND_POST', 'The site asks us to wait.', false),
                ('locked', 'READ_AND_POST',
                 'Signpost cannot read the password of this site: the key that opens it is missing, or it is another one.', true),
                ('a-very-long-name-without-any-blank-that-somebody-gave-to-a-site-because-nobody-told-them-not-to',
                 'READ_AND_POST', NULL, false)) k (name, mode, problem, stopped) ON k.name = s.name;
            INSERT INTO ingest_site_sync (site_id, read, total, complete, next_poll, next_sweep, polled_at, staff_read_at,
                                          problem, problem_since)
            SELECT id, 1200, 48211, name <> 'blog', 'infinity', 'infinity', now(), CASE WHEN name = 'archive' THEN now() END,
                   CASE WHEN name = 'press' THEN 'The website counts 3 comments that it does not show our account.' END,
                   CASE WHEN name = 'press' THEN now() END
            FROM site WHERE name IN ('blog', 'press', 'archive')
            """;
    private static final String PAGES = """
            INSERT INTO ingest_followed_page (site_id, address, every_minutes, next_at, failures, outcome, outcome_at, added_at,
                                              added_by)
            SELECT s.id, p.address, p.minutes, now() + interval '30 days', p.failures, p.outcome,
                   CASE WHEN p.outcome IS NOT NULL THEN now() END, now(), 'Ana'
            FROM site s JOIN (VALUES
                ('https://news.example.org/comments/feed/', 15, 0, NULL),
                ('https://blog.example.org/2026/11/a-release/', 60, 0, '12 comments found, 3 new.'),
                ('https://gone.example.org/feed/' || repeat('a-long-path/', 12), 1440, 4,
                 'gone.example.org has no such page (404).')) p (address, minutes, failures, outcome) ON s.name = 'blog'
            """;
    private static final String IMPORTS = """
            INSERT INTO ingest_run (site_id, source, digest, owner, state, format, announced, found, stored, already_there,
                                    unreadable, taken_back, started_at, updated_at, finished_at)
            SELECT s.id, r.source, repeat(r.digit, 64), 'nobody', r.state, r.format, r.announced, r.found, r.found, 0,
                   r.unreadable, r.taken_back, now(), now(), CASE WHEN r.state <> 'RUNNING' THEN now() END
            FROM site s JOIN (VALUES
                ('done.html', '1', 'DONE', 'HTML page', 14, 12, 2, 0),
                ('holiday-photos.zip', '2', 'DONE', NULL, NULL, 0, 1, 0),
                ('export.xml', '3', 'RUNNING', NULL, NULL, 4100, 0, 0),
                ('wrong.csv', '4', 'CANCELLED', NULL, NULL, 300, 0, 0),
                ('half.csv', '5', 'TAKING_BACK', 'table', NULL, 900, 0, 500),
                ('a-file-with-a-very-long-name-' || repeat('and-more', 20) || '.json', '6', 'TAKEN_BACK', 'JSON', NULL, 1, 0, 1)
                ) r (source, digit, state, format, announced, found, unreadable, taken_back) ON s.name = 'blog';
            INSERT INTO ingest_unreadable (run_id, seq, place, reason) VALUES
                (1, 1, 'line 12', 'There is no text.'), (1, 2, 'line 90', 'The date is missing.'),
                (2, 1, 'the whole file', 'This is a ZIP archive. Unpack it, and import what is in it.');
            INSERT INTO ingest_left_out (run_id, reason, count) VALUES (1, 'of private posts', 3)
            """;

    @Test
    void everyStandingIsSaidAndAxeObjectsToNone() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        try (EmbeddedServer server = database.serve();
                BrowserScreens screens = BrowserScreens.of(server)) {
            ApplicationContext beans = server.getApplicationContext();
            screens.signInFirst(beans.getBean(Registration.class).link().orElseThrow(), "Ana", "ana@harbor.example");
            screens.look("standing-empty", List.of("/sites", "/sites/pages", "/import"), ScreenLook.values());
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(SITES);
                statement.execute(PAGES);
                statement.execute(IMPORTS);
            }
            read(screens);
            List<String> imports =
                    IntStream.rangeClosed(1, 6).mapToObj(id -> "/import/" + id).toList();
            screens.look("standing", List.of("/sites", "/sites/pages", "/import"), ScreenLook.values());
            screens.look("standing", imports, ScreenLook.values());
        }
    }

    private static void read(BrowserScreens screens) {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = context.newPage();
            page.navigate(screens.at("/sites"));
            assertThat(page.textContent("main"))
                    .contains(
                            "Older comments are being read: 1200 of 48211.",
                            "shows no certificate that can be trusted. It is asked again by itself",
                            "The site does not tell which accounts belong to your people.",
                            "Nothing is asked there until a new application password is given under Change.",
                            "Comments come in. Replies are pasted by hand.");
            page.navigate(screens.at("/import/3"));
            assertThat(page.textContent("main")).contains("was cut off after 4100 comments");
        }
    }
}
