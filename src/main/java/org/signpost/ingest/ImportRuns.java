package org.signpost.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.PostId;
import org.signpost.comment.SiteId;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.LeftOut;

/** The imports. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportRuns extends GenericRepository<ImportRun, ImportRunId> {

    /** Starts an import, or takes over the one of the same input that was not finished. */
    @Query("""
            INSERT INTO ingest_run (site_id, made_site, source, digest, owner, state, started_at, updated_at)
            VALUES (:siteId, :madeSite, :source, :digest, :owner, 'RUNNING', :now, :now)
            ON CONFLICT (site_id, digest) WHERE state = 'RUNNING'
            DO UPDATE SET owner = excluded.owner, updated_at = excluded.updated_at
            """)
    int open(SiteId siteId, boolean madeSite, String source, String digest, String owner, Instant now);

    Optional<ImportRun> findByOwnerAndFinishedAtIsNull(String owner);

    Optional<ImportRun> findById(ImportRunId id);

    List<ImportRun> findTop10OrderByStartedAtDescAndIdDesc();

    /** Writes how far a batch got; 0 where another process has taken the import over, or somebody cancelled it. */
    @Query("""
            UPDATE ingest_run
            SET found = found + :stored + :revised + :alreadyThere, stored = stored + :stored,
                revised = revised + :revised, already_there = already_there + :alreadyThere, updated_at = :now
            WHERE id = :id AND owner = :owner AND state = 'RUNNING'
            """)
    int advance(ImportRunId id, String owner, long stored, long revised, long alreadyThere, Instant now);

    @Query("""
            UPDATE ingest_run
            SET state = 'DONE', format = :format, announced = :announced, unreadable = :unreadable,
                post_id = :postId, updated_at = :now, finished_at = :now
            WHERE id = :id AND owner = :owner AND state = 'RUNNING'
            """)
    int finish(
            ImportRunId id,
            String owner,
            @Nullable String format,
            @Nullable Integer announced,
            long unreadable,
            @Nullable PostId postId,
            Instant now);

    @Query("""
            UPDATE ingest_run SET state = 'CANCELLED', updated_at = :now, finished_at = :now
            WHERE id = :id AND state = 'RUNNING'
            """)
    int cancel(ImportRunId id, Instant now);

    /** Says that the import is being taken back, also where that was begun before; 0 where it runs or is not traceable. */
    @Query("""
            UPDATE ingest_run SET state = 'TAKING_BACK', updated_at = :now
            WHERE id = :id AND state <> 'RUNNING' AND traceable
            """)
    int beginTakingBack(ImportRunId id, Instant now);

    @Query("UPDATE ingest_run SET taken_back = taken_back + :number, updated_at = :now WHERE id = :id")
    void addTakenBack(ImportRunId id, int number, Instant now);

    @Query("UPDATE ingest_run SET state = 'TAKEN_BACK', updated_at = :now WHERE id = :id AND state = 'TAKING_BACK'")
    int finishTakingBack(ImportRunId id, Instant now);

    @Query("DELETE FROM ingest_run WHERE id = :id AND owner = :owner AND found = 0 AND state = 'RUNNING'")
    int discard(ImportRunId id, String owner);

    @Query("INSERT INTO ingest_unreadable (run_id, seq, place, reason) VALUES (:id, :seq, :place, :reason)")
    void addUnreadable(ImportRunId id, int seq, String place, String reason);

    @Query("SELECT place, reason FROM ingest_unreadable WHERE run_id = :id ORDER BY seq LIMIT 200")
    List<UnreadablePart> unreadable(ImportRunId id);

    @Query("INSERT INTO ingest_remark (run_id, seq, remark) VALUES (:id, :seq, :remark)")
    void addRemark(ImportRunId id, int seq, String remark);

    @Query("SELECT remark FROM ingest_remark WHERE run_id = :id ORDER BY seq LIMIT 20")
    List<String> remarks(ImportRunId id);

    @Query("INSERT INTO ingest_left_out (run_id, reason, count) VALUES (:id, :reason, :count)")
    void addLeftOut(ImportRunId id, String reason, long count);

    @Query("SELECT reason, count FROM ingest_left_out WHERE run_id = :id ORDER BY reason COLLATE \"C\"")
    List<LeftOut> leftOut(ImportRunId id);
}
