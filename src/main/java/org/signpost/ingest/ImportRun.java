package org.signpost.ingest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;

/**
 * One import, running or done.
 *
 * @param source the file or address as shown
 * @param owner the process that works on it; another that starts the same import takes it over
 * @param found comments that are in the database because of it or were before; an import that goes on passes over so many
 * @param finishedAt null while it runs
 */
@MappedEntity("ingest_run")
public record ImportRun(
        @Id ImportRunId id,
        SiteId siteId,
        String source,
        String owner,
        @Nullable String format,
        @Nullable Integer announced,
        long found,
        long stored,
        long revised,
        long alreadyThere,
        long unreadable,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** To the minute, such as "2026-11-20 19:32". */
    public String startedAtMinute() {
        return startedAt.toString().substring(0, 16).replace('T', ' ');
    }
}
