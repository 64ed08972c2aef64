package org.signpost.digest.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deliveries of all digests. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DigestDeliveries extends GenericRepository<DigestDelivery, Long> {

    @Query("""
            INSERT INTO digest_delivery (run_id, recipient_id, message_id, state, attempts, next_at, give_up_at, late,
                                         maybe_repeated)
            VALUES (:issueId, :recipientId, :messageId, 'WAITING', 0, :now, :giveUpAt, false, false)
            ON CONFLICT (run_id, recipient_id) DO NOTHING
            """)
    void insert(long issueId, long recipientId, String messageId, Instant now, Instant giveUpAt);

    /** Locks the first delivery that is due, or whose node's lease ended; another node's is skipped. */
    @Query(SELECT + """
            WHERE r.active
              AND (d.state = 'WAITING' AND d.next_at <= :now AND d.give_up_at > :now
                   OR d.state = 'SENDING' AND d.lease_until <= :now)
            ORDER BY d.next_at, d.id
            LIMIT 1
            FOR UPDATE OF d SKIP LOCKED
            """)
    Optional<DigestDelivery> lockNext(Instant now);

    @Query("""
            UPDATE digest_delivery
            SET maybe_repeated = maybe_repeated OR state = 'SENDING', state = 'SENDING', attempts = attempts + 1,
                lease_until = :leaseUntil, give_up_at = :giveUpAt
            WHERE id = :id
            """)
    void lease(long id, Instant leaseUntil, Instant giveUpAt);

    /** Ends the lease that made this attempt; 0 where another node has taken it over since. */
    @Query("""
            UPDATE digest_delivery
            SET state = :state, lease_until = NULL, next_at = :nextAt, sent_at = :sentAt, late = :late,
                last_error = :lastError
            WHERE id = :id AND state = 'SENDING' AND attempts = :attempt
            """)
    int mark(
            long id,
            int attempt,
            DigestDelivery.State state,
            Instant nextAt,
            @Nullable Instant sentAt,
            boolean late,
            @Nullable String lastError);

    /** Gives up what waited too long, and what was for somebody who has left the list. */
    @Query("""
            UPDATE digest_delivery d
            SET state = 'FAILED', lease_until = NULL,
                last_error = CASE WHEN r.active THEN coalesce(d.last_error, 'It could not be sent for too long.')
                                  ELSE 'They have left the list.' END
            FROM digest_recipient r
            WHERE r.id = d.recipient_id
              AND (d.state = 'WAITING' AND (d.give_up_at <= :now OR NOT r.active)
                   OR d.state = 'SENDING' AND d.lease_until <= :now AND NOT r.active)
            """)
    int giveUp(Instant now);

    @Query("""
            UPDATE digest_delivery d SET state = 'WAITING', next_at = :now, give_up_at = :giveUpAt
            FROM digest_recipient r
            WHERE r.id = d.recipient_id AND r.active AND d.run_id = :issueId AND d.state = 'FAILED'
            """)
    int retry(long issueId, Instant now, Instant giveUpAt);

    @Query(SELECT + "WHERE d.run_id = :issueId ORDER BY lower(r.email)")
    List<DigestDelivery> findByIssue(long issueId);

    /** How many failed for issues due after an instant, of people still on the list. */
    @Query("""
            SELECT count(*) FROM digest_delivery d
            JOIN digest_run u ON u.id = d.run_id
            JOIN digest_recipient r ON r.id = d.recipient_id
            WHERE d.state = 'FAILED' AND r.active AND u.due_at > :since
            """)
    int countFailed(Instant since);

    String SELECT = """
            SELECT d.id, d.run_id, d.recipient_id, r.email, d.message_id, d.state, d.attempts, d.give_up_at,
                   d.sent_at, d.late, d.maybe_repeated, d.last_error
            FROM digest_delivery d
            JOIN digest_recipient r ON r.id = d.recipient_id
            """;
}
