package org.signpost.staff.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.SecretTokens;
import org.signpost.staff.AccountId;

/**
 * Slows guessing down: at most ten tries in twenty minutes for an account, known or not. A browser that has signed in to
 * the account before has ten tries of its own, so that whoever guesses elsewhere cannot keep its owner out.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class SignInThrottle implements GenericRepository<SignInThrottle.Attempts, String> {
    public static final int MOST = 10;
    public static final Duration WINDOW = Duration.ofMinutes(20);

    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How often somebody tried since when; the bucket is a hash of the account's or the browser's mark. */
    @MappedEntity("staff_attempt")
    record Attempts(@Id String bucket, int attempts, Instant since) {}

    /** Counts a try before the password is looked at; false where it is one too many. */
    public boolean allows(String email, @Nullable String device) {
        Instant now = clock.instant();
        deleteBySinceLessThanEquals(now.minus(WINDOW));
        return count(bucket(email, device), now, now.minus(WINDOW), MOST) == 1;
    }

    /** Starts the count anew after the right password. */
    public void forget(String email, @Nullable String device) {
        deleteById(bucket(email, device));
    }

    public boolean knows(String email, @Nullable String device) {
        return device != null && SecretTokens.looksRight(device) && countDevices(SecretTokens.hash(device), email) > 0;
    }

    /** Remembers a browser; returns what it should keep. */
    public String remember(AccountId account) {
        String device = SecretTokens.create();
        addDevice(SecretTokens.hash(device), account, clock.instant());
        return device;
    }

    private String bucket(String email, @Nullable String device) {
        return device != null && knows(email, device)
                ? SecretTokens.hash("device " + device)
                : SecretTokens.hash("account " + email);
    }

    abstract void deleteById(String bucket);

    abstract void deleteBySinceLessThanEquals(Instant windowStart);

    @Query("""
            INSERT INTO staff_attempt AS a (bucket, attempts, since) VALUES (:bucket, 1, :now)
            ON CONFLICT (bucket) DO UPDATE
            SET attempts = CASE WHEN a.since <= :windowStart THEN 1 ELSE a.attempts + 1 END,
                since = CASE WHEN a.since <= :windowStart THEN :now ELSE a.since END
            WHERE a.since <= :windowStart OR a.attempts < :most
            """)
    abstract int count(String bucket, Instant now, Instant windowStart, int most);

    @Query("INSERT INTO staff_device (token_hash, account_id, created_at) VALUES (:tokenHash, :accountId, :now)")
    abstract void addDevice(String tokenHash, AccountId accountId, Instant now);

    @Query("""
            SELECT count(*) FROM staff_device d JOIN staff_account a ON a.id = d.account_id
            WHERE d.token_hash = :tokenHash AND a.email = :email
            """)
    abstract long countDevices(String tokenHash, String email);
}
