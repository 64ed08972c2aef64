package org.signpost.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;

/** The open comments in their lanes: urgent first, then oldest. Read only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Queue extends GenericRepository<Place, CommentId> {
    /**
     * Every comment that has been read, with its lane. A comment that was changed on its website after it was closed
     * without a reply is open again.
     */
    String PLACES = """
            WITH place AS (
                SELECT c.id, a.urgent, coalesce(c.written_at, c.first_seen_at) AS waiting_since,
                       d.draft_id IS NOT NULL AND a.confidence = 'SURE' AND m.outcome = 'MATCHED' AS sure,
                       CASE
                           WHEN l.kind = 'ESCALATED' THEN 'LEGAL'
                           WHEN l.kind = 'SNOOZED' AND l.snoozed_until > :now THEN 'SNOOZED'
                           WHEN l.kind = 'NO_REPLY' AND l.revision = c.revision THEN NULL
                           WHEN l.kind IN ('APPROVED', 'EDITED', 'OTHER_ENTRY', 'BY_HAND') THEN NULL
                           WHEN c.status IN ('SPAM', 'TRASHED') THEN NULL
                           WHEN a.urgent THEN 'URGENT'
                           WHEN NOT a.needs_answer THEN NULL
                           WHEN d.draft_id IS NOT NULL AND m.outcome = 'MATCHED' AND a.confidence <> 'NOT_SURE'
                               THEN 'READY'
                           ELSE 'UNSURE'
                       END AS lane
                FROM comment c
                JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
                LEFT JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
                LEFT JOIN decision l ON l.comment_id = c.id AND l.undone_at IS NULL AND l.replaced_by IS NULL
                LEFT JOIN LATERAL (SELECT max(id) AS draft_id FROM draft
                                   WHERE comment_id = c.id AND revision = c.revision AND state = 'CURRENT') d
                    ON true
                WHERE a.needs_answer OR a.urgent OR l.kind IN ('ESCALATED', 'SNOOZED')
            )
            """;

    String ORDER = " ORDER BY urgent DESC, waiting_since, id LIMIT :limit";

    /** How many wait in each lane; a lane without any has no row. */
    @Query(PLACES + "SELECT lane, count(*) AS waiting FROM place WHERE lane IS NOT NULL GROUP BY lane")
    List<LaneCount> counts(Instant now);

    @Query(PLACES + "SELECT id, lane, urgent, waiting_since, sure FROM place WHERE lane = :lane" + ORDER)
    List<Place> first(Lane lane, Instant now, int limit);

    @Query(PLACES + """
            SELECT id, lane, urgent, waiting_since, sure FROM place
            WHERE lane = :lane
              AND (NOT urgent, waiting_since, id) > (NOT CAST(:urgent AS boolean), CAST(:since AS timestamptz), :after)
            """ + ORDER)
    List<Place> after(Lane lane, boolean urgent, Instant since, CommentId after, Instant now, int limit);

    @Query(PLACES + """
            SELECT id, lane, urgent, waiting_since, sure FROM place
            WHERE lane = :lane
              AND (NOT urgent, waiting_since, id) < (NOT CAST(:urgent AS boolean), CAST(:since AS timestamptz), :before)
            ORDER BY urgent, waiting_since DESC, id DESC LIMIT 1
            """)
    Optional<Place> before(Lane lane, boolean urgent, Instant since, CommentId before, Instant now);

    @Query(PLACES + """
            SELECT id, lane, urgent, waiting_since, sure FROM place p
            WHERE lane = :lane
              AND (NOT urgent, waiting_since, id) > (NOT CAST(:urgent AS boolean), CAST(:since AS timestamptz), :after)
              AND NOT EXISTS (SELECT 1 FROM claim k WHERE k.comment_id = p.id AND k.account_id <> :me
                              AND k.expires_at > :now)
            ORDER BY urgent DESC, waiting_since, id LIMIT 1
            """)
    Optional<Place> nextFree(Lane lane, boolean urgent, Instant since, CommentId after, AccountId me, Instant now);

    @Query(PLACES + "SELECT id, lane, urgent, waiting_since, sure FROM place WHERE id = :id")
    Optional<Place> find(CommentId id, Instant now);

    @Query(PLACES + "SELECT count(*) FROM place WHERE lane = :lane AND id > :newest")
    long newerThan(Lane lane, CommentId newest, Instant now);

    @Query("SELECT coalesce(max(id), 0) FROM comment")
    long newestComment();

    @Query("""
            SELECT coalesce(written_at, first_seen_at) FROM comment WHERE id = :id
            """)
    Optional<Instant> waitingSince(CommentId id);

    /** Comments that triage has not read yet. */
    @Query("""
            SELECT count(*) FROM comment c
            WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.comment_id = c.id AND a.revision = c.revision)
            """)
    long unread();

    /** One row of {@link #counts}. */
    @Introspected
    record LaneCount(Lane lane, long waiting) {}
}
