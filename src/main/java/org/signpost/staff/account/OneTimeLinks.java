package org.signpost.staff.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.SecretTokens;
import org.signpost.staff.AccountId;

/** One-time links with which a person sets a password, good for 24 hours; only their hashes are stored. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class OneTimeLinks implements GenericRepository<OneTimeLinks.Link, String> {
    private static final Duration LAST = Duration.ofHours(24);

    private final Clock clock;

    OneTimeLinks(Clock clock) {
        this.clock = clock;
    }

    /**
     * A one-time link.
     *
     * @param accountId whose password it sets, or null where it makes the first administrator
     */
    @MappedEntity("staff_link")
    record Link(
            @Id String tokenHash,
            @Nullable AccountId accountId,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** Makes a link, for the first administrator where no account is given; older ones of the account stop working. */
    String create(@Nullable AccountId account) {
        Instant now = clock.instant();
        if (account != null) {
            updateByAccountIdAndUsedAtIsNull(account, now);
        }
        String token = SecretTokens.create();
        save(new Link(SecretTokens.hash(token), account, now, now.plus(LAST), null));
        return "/first?token=" + token;
    }

    /** The link with this token while it works. */
    Optional<Link> find(String token) {
        return SecretTokens.looksRight(token)
                ? findWorking(SecretTokens.hash(token), clock.instant())
                : Optional.empty();
    }

    /** False where somebody was faster. */
    boolean spend(Link link) {
        return updateByTokenHashAndUsedAtIsNull(link.tokenHash(), clock.instant()) == 1;
    }

    void spendAllOf(AccountId account) {
        updateByAccountIdAndUsedAtIsNull(account, clock.instant());
    }

    abstract Link save(Link link);

    @Query("""
            SELECT l.token_hash, l.account_id, l.created_at, l.expires_at, l.used_at FROM staff_link l
            WHERE l.token_hash = :tokenHash AND l.used_at IS NULL AND l.expires_at > :now
              AND CASE WHEN l.account_id IS NULL THEN NOT EXISTS (SELECT 1 FROM staff_account)
                       ELSE EXISTS (SELECT 1 FROM staff_account a WHERE a.id = l.account_id AND NOT a.disabled) END
            """)
    abstract Optional<Link> findWorking(String tokenHash, Instant now);

    abstract int updateByTokenHashAndUsedAtIsNull(String tokenHash, Instant usedAt);

    abstract void updateByAccountIdAndUsedAtIsNull(AccountId accountId, Instant usedAt);
}
