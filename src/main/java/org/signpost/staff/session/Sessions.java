package org.signpost.staff.session;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signpost.platform.SecretTokens;
import org.signpost.platform.database.Worker;
import org.signpost.staff.AccountId;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/** Sessions live in the database, so that ending one ends it on every node at once. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Sessions implements GenericRepository<Sessions.StoredSession, String> {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** A row; of the id that the browser holds only the hash is kept. */
    @MappedEntity("staff_session")
    record StoredSession(@Id String idHash, AccountId accountId, Instant createdAt, Instant seenAt) {}

    /** A session that holds, with what is needed of its owner. */
    @Introspected
    public record OpenSession(AccountId ownerId, String name, Role role, boolean keysEnabled, Instant seenAt) {
        Staffer owner() {
            return new Staffer(ownerId, name, role, keysEnabled);
        }
    }

    /** A new session with an id that nobody has seen before; returns the id for the browser. */
    public String open(AccountId account) {
        String token = SecretTokens.create();
        Instant now = clock.instant();
        save(new StoredSession(SecretTokens.hash(token), account, now, now));
        return token;
    }

    /** The session of this id while it holds; its use is written down once a minute. */
    public Optional<OpenSession> find(String token) {
        if (!SecretTokens.looksRight(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = SecretTokens.hash(token);
        Optional<OpenSession> found = findOpen(hash, now.minus(IDLE), now.minus(LONGEST));
        found.filter(session -> session.seenAt().isBefore(now.minus(NOTE_EVERY)))
                .ifPresent(_ -> noteUse(hash, now));
        return found;
    }

    public void end(String token) {
        deleteById(SecretTokens.hash(token));
    }

    /** Deletes the sessions that have ended by themselves, and says how many. */
    public int forgetEnded() {
        Instant now = clock.instant();
        return deleteBySeenAtLessThanEqualsOrCreatedAtLessThanEquals(now.minus(IDLE), now.minus(LONGEST));
    }

    abstract StoredSession save(StoredSession session);

    abstract void deleteById(String idHash);

    /** Ends all sessions of an account. */
    public abstract void deleteByAccountId(AccountId accountId);

    @Query("""
            SELECT a.id AS owner_id, a.name, a.role, a.keys_enabled, s.seen_at
            FROM staff_session s JOIN staff_account a ON a.id = s.account_id
            WHERE s.id_hash = :idHash AND s.seen_at > :idleSince AND s.created_at > :oldest AND NOT a.disabled
            """)
    abstract Optional<OpenSession> findOpen(String idHash, Instant idleSince, Instant oldest);

    @Query("UPDATE staff_session SET seen_at = :now WHERE id_hash = :idHash AND seen_at < :now")
    abstract void noteUse(String idHash, Instant now);

    abstract int deleteBySeenAtLessThanEqualsOrCreatedAtLessThanEquals(Instant idleSince, Instant oldest);

    /** Deletes sessions that have ended by themselves. */
    @Singleton
    static final class CleanupJob implements Worker {
        private final Sessions sessions;

        CleanupJob(Sessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public String name() {
            return "sessions";
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(10);
        }

        @Override
        public boolean work() {
            sessions.forgetEnded();
            return false;
        }
    }
}
