package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signpost.staff.TestBrowser;
import org.signpost.testing.TestDatabase;

/**
 * The present program on a database that the version before left: as when one node after another is replaced. In it Maria
 * approved three drafts (comments 2, 6, 9), edited one (12), needed no reply to one (14), sent one to the legal team (15), put
 * one off (18), corrected a topic (25), pasted two replies, said that an entry is wrong, and approved one correction.
 */
class UpgradedDatabaseIT {
    private static final String LAST_MIGRATION = "082";
    private static final List<String> NEVER_CHANGED = List.of(
            "site",
            "post",
            "comment",
            "comment_revision",
            "decision",
            "reply",
            "reply_entry",
            "follow_up",
            "topic_correction",
            "staff_account");
    private static final List<String> ONLY_GROW = List.of("audit", "faq_version", "flyway_schema_history");
    /** Each of them asks something in plain words, decided about by nobody or put into a lane where it waits. */
    private static final List<Integer> WAITING = List.of(15, 18, 20, 23, 25, 26, 28, 32, 34, 36, 39, 40);

    private final TestDatabase database = TestDatabase.fresh();
    private final DatabaseDump dump = DatabaseDump.read("/upgrade/sample-at-082.sql");

    @Test
    void keepsEverythingAndShowsWhatWaitsAndWhatWasDecided() {
        dump.restore(database, LAST_MIGRATION);
        Map<String, List<String>> before = rows();
        assertThat(before.get("comment")).hasSize(42);
        assertThat(before.get("decision")).hasSize(7);
        assertThat(before.get("reply")).hasSize(5);

        try (SignpostProcess serving = SignpostProcess.start(settings(), "serve")) {
            TestBrowser maria = new TestBrowser(serving.address());
            maria.get("/sign-in");
            maria.post("/sign-in", Map.of("email", "maria@example.org", "password", TestBrowser.PASSWORD));

            String lanes = Stream.of("urgent", "ready", "unsure", "legal", "snoozed")
                    .map(lane -> maria.get("/desk?lane=" + lane).body())
                    .collect(Collectors.joining());
            for (int comment : WAITING) {
                assertThat(lanes).as("comment %d", comment).contains("/desk/" + comment + "?");
            }
            assertThat(maria.get("/desk?lane=legal").body()).contains("/desk/15?");
            assertThat(maria.get("/desk/15").body()).contains("Is this still right?");
            assertThat(maria.get("/desk/14").body()).contains("Answered already");
            assertThat(maria.get("/replies").body())
                    .contains("Dear friend, in my own words: the steps are listed on our FAQ page.");
            assertThat(maria.get("/sweeps").body()).contains("fiance-visa-who-can-file");
            assertThat(maria.get("/library/entries/fiance-visa-who-can-file").body())
                    .contains("The consulate asks for one more form.");
        }

        Map<String, List<String>> after = rows();
        for (String table : NEVER_CHANGED) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
        for (String table : ONLY_GROW) {
            assertThat(after.get(table)).as(table).containsAll(before.get(table));
        }
        try (SignpostProcess doctor = SignpostProcess.start(settings(), "doctor")) {
            assertThat(doctor.waitFor()).as(doctor.output()).isZero();
        }
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Stream.of(NEVER_CHANGED, ONLY_GROW)
                .flatMap(List::stream)
                .forEach(table -> rows.put(table, dump.now(database, table)));
        return rows;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", database.url());
        settings.put("DATABASE_USER", "postgres");
        settings.put("PORT", "0");
        return settings;
    }
}
