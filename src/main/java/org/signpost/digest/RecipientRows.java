package org.signpost.digest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The SQL of {@link Recipients}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RecipientRows extends GenericRepository<Recipient, Long> {

    @Query("""
            INSERT INTO digest_recipient (list_id, email, active, added_at)
            VALUES (:listId, :email, true, :now)
            ON CONFLICT (list_id, lower(email)) DO UPDATE SET active = true, left_at = NULL, email = excluded.email
            WHERE NOT digest_recipient.active
            """)
    int add(long listId, String email, Instant now);

    @Query("UPDATE digest_recipient SET active = false, left_at = :now WHERE id = :id AND active")
    int leave(long id, Instant now);

    @Query("""
            SELECT id, email, added_at FROM digest_recipient
            WHERE list_id = :listId AND active ORDER BY lower(email) LIMIT 500
            """)
    List<Recipient> findActive(long listId);

    @Query("""
            SELECT id, email, added_at FROM digest_recipient
            WHERE list_id = :listId AND active AND lower(email) = lower(:email)
            """)
    Optional<Recipient> findActiveByEmail(long listId, String email);

    @Query("""
            INSERT INTO digest_unsubscribe (token_hash, recipient_id, created_at) VALUES (:tokenHash, :recipientId, :now)
            """)
    void addToken(String tokenHash, long recipientId, Instant now);

    @Query("""
            SELECT r.id, r.email, r.added_at FROM digest_recipient r
            JOIN digest_unsubscribe u ON u.recipient_id = r.id
            WHERE u.token_hash = :tokenHash
            """)
    Optional<Recipient> findByToken(String tokenHash);
}
