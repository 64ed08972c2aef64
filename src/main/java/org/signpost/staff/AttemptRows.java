package org.signpost.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The SQL of {@link Throttle}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttemptRows extends GenericRepository<Account, AccountId> {
    @Query("""
            INSERT INTO staff_attempt AS a (bucket, attempts, since) VALUES (:bucket, 1, :now)
            ON CONFLICT (bucket) DO UPDATE
            SET attempts = CASE WHEN a.since <= :windowStart THEN 1 ELSE a.attempts + 1 END,
                since = CASE WHEN a.since <= :windowStart THEN :now ELSE a.since END
            WHERE a.since <= :windowStart OR a.attempts < :most
            """)
    int count(String bucket, Instant now, Instant windowStart, int most);

    @Query("DELETE FROM staff_attempt WHERE bucket = :bucket")
    void forget(String bucket);

    @Query("DELETE FROM staff_attempt WHERE since <= :windowStart")
    void forgetOld(Instant windowStart);

    @Query("INSERT INTO staff_device (token_hash, account_id, created_at) VALUES (:tokenHash, :accountId, :now)")
    void addDevice(String tokenHash, AccountId accountId, Instant now);

    @Query("""
            SELECT count(*) FROM staff_device d JOIN staff_account a ON a.id = d.account_id
            WHERE d.token_hash = :tokenHash AND a.email = :email
            """)
    long knowsDevice(String tokenHash, String email);

    @Query("DELETE FROM staff_device WHERE account_id = :accountId")
    void forgetDevices(AccountId accountId);
}
