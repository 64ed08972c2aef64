package org.signpost.ingest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.PostId;
import org.signpost.comment.SiteId;

/**
 * One import, running or done.
 *
 * @param siteId null where the site was removed when its import was taken back
 * @param madeSite whether there was no such site before
 * @param source the file or address as shown
 * @param owner the process that works on it; another that starts the same import takes it over
 * @param found comments that are in the database because of it or were before; an import that goes on passes over so many
 * @param traceable whether it is known what it brought in first; not of imports by versions that did not note it
 * @param postId the one whose thread it was; null where there were several, or none
 * @param takenBack how many comments were removed again
 * @param finishedAt null while it runs
 */
@MappedEntity("ingest_run")
public record ImportRun(
        @Id ImportRunId id,
        @Nullable SiteId siteId,
        boolean madeSite,
        String source,
        String owner,
        ImportState state,
        @Nullable String format,
        @Nullable Integer announced,
        long found,
        long stored,
        long revised,
        long alreadyThere,
        long unreadable,
        boolean traceable,
        @Nullable PostId postId,
        long takenBack,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What the list says beside its name, or null where it is done. */
    public @Nullable String mark() {
        return switch (state) {
            case RUNNING -> "not finished";
            case DONE -> null;
            case CANCELLED -> "cancelled";
            case TAKING_BACK -> "half taken back";
            case TAKEN_BACK -> "taken back";
        };
    }

    /** To the minute, such as "2026-11-20 19:32". */
    public String startedAtMinute() {
        return startedAt.toString().substring(0, 16).replace('T', ' ');
    }
}
