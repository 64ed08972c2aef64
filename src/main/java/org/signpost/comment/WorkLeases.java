package org.signpost.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which comments wait at a stage, and which node has them in hand while its models run: taken in one statement, worked on
 * with no transaction open, stored in a short one that begins with
 * {@link #lock} and {@link #waits}. Safe for use by several threads.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class WorkLeases implements GenericRepository<WorkLeases.WaitingRow, CommentId> {
    /** How long a comment waits at most whose node died. A batch takes seconds, also on a busy machine. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private final Clock clock;

    WorkLeases(Clock clock) {
        this.clock = clock;
    }

    /** A comment that waits at a stage, in the revision that was its newest. */
    @MappedEntity("comment_work")
    record WaitingRow(
            @Id CommentId commentId,
            WorkStage stage,
            int revision,
            @Nullable Instant leasedUntil) {}

    /** Whether anything waits that nobody has in hand. */
    public boolean waiting(WorkStage stage) {
        return waiting(stage, clock.instant());
    }

    /** Takes the oldest that nobody has in hand; no other node gets them until the lease ends. */
    public WorkLease take(WorkStage stage, int limit) {
        Instant now = clock.instant();
        Instant until = until(now);
        return new WorkLease(stage, take(stage, limit, now, until), until);
    }

    /** Takes comments that another room's query says are due; the caller holds their locks. */
    public WorkLease hold(WorkStage stage, Collection<CommentId> comments) {
        Instant until = until(clock.instant());
        if (!comments.isEmpty()) {
            hold(stage, List.copyOf(comments), until);
        }
        return new WorkLease(stage, List.copyOf(comments), until);
    }

    /** Gives back those that were not done, so that the next round takes them; what another node has taken since stays. */
    public void release(WorkLease lease, Collection<CommentId> comments) {
        if (!comments.isEmpty()) {
            release(lease.stage(), List.copyOf(comments), lease.until());
        }
    }

    /** Notes that the stage failed on one, which keeps its lease; returns how often it has. Zero where the lease is over. */
    public int fail(WorkLease lease, CommentId comment) {
        return fail(lease.stage(), comment, lease.until()).orElse(0);
    }

    /** Ends the waiting of these, as far as the lease still holds; returns of how many it does. */
    public int drop(WorkLease lease, Collection<CommentId> comments) {
        return comments.isEmpty()
                ? 0
                : deleteByStageAndCommentIdInAndLeasedUntil(lease.stage(), List.copyOf(comments), lease.until());
    }

    /** Locks the comment; the number is its newest revision. Callers open the transaction. */
    @Query("SELECT revision FROM comment WHERE id = :comment FOR UPDATE")
    public abstract Optional<Integer> lock(CommentId comment);

    /** Whether this revision still waits, or another node was first. Asked when the comment is locked. */
    public boolean waits(WorkStage stage, CommentId comment, int revision) {
        return existsByStageAndCommentIdAndRevision(stage, comment, revision);
    }

    abstract boolean existsByStageAndCommentIdAndRevision(WorkStage stage, CommentId commentId, int revision);

    @Query("""
            SELECT EXISTS (SELECT 1 FROM comment_work
                           WHERE stage = :stage AND (leased_until IS NULL OR leased_until <= :now))
            """)
    abstract boolean waiting(WorkStage stage, Instant now);

    @Query("""
            WITH free AS (
                SELECT stage, comment_id FROM comment_work
                WHERE stage = :stage AND (leased_until IS NULL OR leased_until <= :now)
                ORDER BY comment_id LIMIT :limit
                FOR UPDATE SKIP LOCKED
            ), taken AS (
                UPDATE comment_work w SET leased_until = :until FROM free f
                WHERE w.stage = f.stage AND w.comment_id = f.comment_id
                RETURNING w.comment_id
            )
            SELECT comment_id AS value FROM taken ORDER BY comment_id
            """)
    abstract List<CommentId> take(WorkStage stage, int limit, Instant now, Instant until);

    @Query("""
            INSERT INTO comment_work (stage, comment_id, revision, leased_until)
            SELECT :stage, id, revision, CAST(:until AS timestamptz) FROM comment WHERE id IN (:ids)
            ON CONFLICT (stage, comment_id) DO UPDATE
            SET revision = excluded.revision, leased_until = excluded.leased_until
            """)
    abstract void hold(WorkStage stage, List<CommentId> ids, Instant until);

    @Query("""
            UPDATE comment_work SET leased_until = NULL
            WHERE stage = :stage AND comment_id IN (:ids) AND leased_until = :until
            """)
    abstract void release(WorkStage stage, List<CommentId> ids, Instant until);

    @Query("""
            UPDATE comment_work SET failures = failures + 1
            WHERE stage = :stage AND comment_id = :comment AND leased_until = :until
            RETURNING failures
            """)
    abstract Optional<Integer> fail(WorkStage stage, CommentId comment, Instant until);

    abstract int deleteByStageAndCommentIdInAndLeasedUntil(WorkStage stage, List<CommentId> ids, Instant until);

    /** The database keeps microseconds. */
    private static Instant until(Instant now) {
        return now.plus(LEASE).truncatedTo(ChronoUnit.MICROS);
    }
}
