package org.signpost.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The SQL of {@link Sessions}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<Account, AccountId> {
    @Query("""
            INSERT INTO staff_session (id_hash, account_id, created_at, seen_at)
            VALUES (:idHash, :accountId, :now, :now)
            """)
    void insert(String idHash, AccountId accountId, Instant now);

    @Query("""
            SELECT a.id AS account_id, a.name, a.role, a.keys_enabled, s.seen_at
            FROM staff_session s JOIN staff_account a ON a.id = s.account_id
            WHERE s.id_hash = :idHash AND s.seen_at > :idleSince AND s.created_at > :oldest AND NOT a.disabled
            """)
    Optional<Session> find(String idHash, Instant idleSince, Instant oldest);

    @Query("UPDATE staff_session SET seen_at = :now WHERE id_hash = :idHash AND seen_at < :now")
    void seen(String idHash, Instant now);

    @Query("DELETE FROM staff_session WHERE id_hash = :idHash")
    int delete(String idHash);

    @Query("DELETE FROM staff_session WHERE account_id = :accountId")
    int deleteOf(AccountId accountId);

    @Query("DELETE FROM staff_session WHERE seen_at <= :idleSince OR created_at <= :oldest")
    int deleteEnded(Instant idleSince, Instant oldest);
}
