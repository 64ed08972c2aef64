package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;

final class ReckonedDatesIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final Installation installation = database.open();

    @AfterEach
    void close() {
        installation.close();
    }

    private static ImportSource page(String date) {
        String page = """
            <!doctype html><html lang="en"><head><title>The ferry</title></head><body class="postid-7"><h1>The ferry</h1>
            <ol class="commentlist"><li class="comment" id="comment-1"><b class="fn">Nia P.</b>
            <span class="comment-date">%s</span><div class="comment-content"><p>May my aunt sail?</p></div></li></ol></body></html>
            """.formatted(date);
        return ImportSource.bytes("page", page.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private ImportReport ingest(ImportSource source) throws IOException {
        return installation
                .get(CommentImporter.class)
                .ingest(source, new CommentImporter.Target(null, null), count -> {});
    }

    private long dated(String instant, boolean reckoned) {
        return database.count(
                "SELECT count(*) FROM comment WHERE written_at = '" + instant + "' AND reckoned = " + reckoned);
    }

    @Test
    void keepsADateAsItWasReckonedFirst() throws IOException {
        ingest(page("5 days ago").fetchedAt(Instant.parse("2026-11-20T12:00:00Z")));
        ImportReport again = ingest(page("1 week ago").fetchedAt(Instant.parse("2026-11-23T09:00:00Z")));

        assertThat(again.alreadyThere()).isOne();
        assertThat(again.revised()).isZero();
        assertThat(dated("2026-11-15T12:00:00Z", true)).isOne();
    }

    @Test
    void letsAnExactDateReplaceOneThatWasReckoned() throws IOException {
        ingest(page("5 days ago").fetchedAt(Instant.parse("2026-11-20T12:00:00Z")));
        ImportReport exact = ingest(page("November 15, 2026 at 8:30 am"));

        assertThat(exact.alreadyThere()).isOne();
        assertThat(dated("2026-11-15T08:30:00Z", false)).isOne();

        ingest(page("6 days ago").fetchedAt(Instant.parse("2026-11-21T12:00:00Z")));
        assertThat(dated("2026-11-15T08:30:00Z", false)).isOne();
    }

    @Test
    void givesADateToACommentThatHadNoneOnceTheDayIsSaid() throws IOException {
        ImportReport first = ingest(page("5 days ago"));
        assertThat(first.remarks()).singleElement().asString().contains("--saved-on");
        assertThat(database.count("SELECT count(*) FROM ingest_remark")).isOne();
        assertThat(database.count("SELECT count(*) FROM comment WHERE written_at IS NULL"))
                .isOne();

        ImportReport second = ingest(page("5 days ago").savedOn(LocalDate.of(2026, 11, 20)));
        assertThat(second.alreadyThere()).isOne();
        assertThat(dated("2026-11-15T12:00:00Z", true)).isOne();
    }
}
