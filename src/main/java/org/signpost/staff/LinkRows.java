package org.signpost.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of {@link Links}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRows extends GenericRepository<Account, AccountId> {
    @Query("""
            INSERT INTO staff_link (token_hash, account_id, created_at, expires_at)
            VALUES (:tokenHash, :accountId, :now, :expiresAt)
            """)
    void insert(String tokenHash, @Nullable AccountId accountId, Instant now, Instant expiresAt);

    @Query("""
            SELECT l.token_hash, l.account_id FROM staff_link l
            WHERE l.token_hash = :tokenHash AND l.used_at IS NULL AND l.expires_at > :now
              AND CASE WHEN l.account_id IS NULL THEN NOT EXISTS (SELECT 1 FROM staff_account)
                       ELSE EXISTS (SELECT 1 FROM staff_account a WHERE a.id = l.account_id AND NOT a.disabled) END
            """)
    Optional<Link> find(String tokenHash, Instant now);

    @Query("UPDATE staff_link SET used_at = :now WHERE token_hash = :tokenHash AND used_at IS NULL")
    int use(String tokenHash, Instant now);

    @Query("UPDATE staff_link SET used_at = :now WHERE account_id = :accountId AND used_at IS NULL")
    void spendAllOf(AccountId accountId, Instant now);
}
