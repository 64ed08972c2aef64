package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.staff.TestBrowser;
import org.signpost.testing.RepeatCount;
import org.signpost.testing.TestDatabase;

/** A process that is killed in the middle of its work loses nothing and does nothing twice. */
class KilledProcessIT {
    private static final int COMMENTS = RepeatCount.of(4_000, 12_000);
    private static final int KILLS = RepeatCount.of(1, 3);
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void anImportThatIsKilledAgainAndAgainStoresEveryCommentOnce(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("many.jsonl"),
                IntStream.rangeClosed(1, COMMENTS)
                        .mapToObj(number -> "{\"id\":\"c" + number + "\",\"author\":\"Reader " + number
                                + "\",\"text\":\"This is what reader " + number + " wrote.\"}")
                        .toList());
        assertThat(doctor()).isZero();
        for (int kill = 1; kill <= KILLS; kill++) {
            long before = stored();
            try (SignpostProcess importing = ingest(file)) {
                await(() -> stored() > before || !importing.isAlive());
                importing.kill();
            }
        }
        assertThat(stored()).isBetween(1L, (long) COMMENTS);

        try (SignpostProcess importing = ingest(file)) {
            assertThat(importing.waitFor()).describedAs(importing.output()).isZero();
        }

        assertThat(stored()).isEqualTo(COMMENTS);
        assertThat(database.count("SELECT count(DISTINCT source_id) FROM comment"))
                .isEqualTo(COMMENTS);
        assertThat(database.count("SELECT count(*) FROM comment_revision")).isEqualTo(COMMENTS);
        assertThat(doctor()).isZero();
    }

    @Test
    void aKillDuringApprovalsLeavesNoDecisionWithoutItsAuditRowAndItsReply() {
        Map<String, String> settings = settings();
        settings.put("PORT", "0");
        SignpostProcess first = SignpostProcess.start(settings, "serve", "--sample");
        TestBrowser maria = new TestBrowser(first.address());
        register(maria, first.firstLink());
        await(() -> database.count("SELECT count(*) FROM draft WHERE state = 'CURRENT'") >= 8
                && database.count("SELECT count(*) FROM assessment") == database.count("SELECT count(*) FROM comment"));
        List<Long> drafted = drafted();

        Thread approving = Thread.ofVirtual().start(() -> approveAll(maria, drafted));
        await(() -> decisions() >= 3 || !approving.isAlive());
        first.kill();
        long decided = decisions();

        assertThat(decided).isGreaterThanOrEqualTo(3);
        assertThat(doctor()).isZero();
        try (SignpostProcess again = SignpostProcess.start(settings, "serve")) {
            TestBrowser back = new TestBrowser(again.address());
            back.get("/sign-in");
            back.post("/sign-in", Map.of("email", "maria@example.org", "password", TestBrowser.PASSWORD));
            approveAll(back, drafted);
            assertThat(decisions()).isEqualTo(drafted.size());
            assertThat(database.count("SELECT count(*) FROM reply")).isEqualTo(drafted.size());
        }
        assertThat(doctor()).isZero();
    }

    private static void register(TestBrowser maria, URI link) {
        maria.signUp(link.getRawPath() + "?" + link.getRawQuery(), "Maria");
    }

    /** Comments whose decision is there already are passed over by the desk itself. */
    private static void approveAll(TestBrowser browser, List<Long> comments) {
        try {
            for (long comment : comments) {
                String page = browser.get("/desk/" + comment).body();
                Matcher seen = SEEN.matcher(page);
                if (seen.find()) {
                    browser.post("/desk/" + comment + "/approve", Map.of("seen", seen.group(1), "lane", "ready"));
                }
            }
        } catch (UncheckedIOException e) {
            // The server was killed under it: that is what the test is about.
        }
    }

    private SignpostProcess ingest(Path file) {
        return SignpostProcess.start(settings(), "ingest", file.toString(), "--site", "blog");
    }

    private int doctor() {
        try (SignpostProcess doctor = SignpostProcess.start(settings(), "doctor")) {
            return doctor.waitFor();
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", database.url());
        settings.put("DATABASE_USER", "postgres");
        return settings;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + SignpostProcess.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not happen");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private long stored() {
        return database.count("SELECT count(*) FROM comment");
    }

    private long decisions() {
        return database.count("SELECT count(*) FROM decision");
    }

    private List<Long> drafted() {
        List<Long> ids = new ArrayList<>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT comment_id FROM draft WHERE state = 'CURRENT' ORDER BY 1")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }
}
