package org.signpost.digest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signpost.platform.SecretTokens;
import org.signpost.platform.mail.MailAddress;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who gets the digest, and how they leave the list. Thread-safe. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Recipients implements GenericRepository<Recipient, Long> {
    private static final Logger LOG = LoggerFactory.getLogger(Recipients.class);
    private static final String OBJECT = "digest_recipient/";
    private static final Actor LINK = new Actor.Program("unsubscribe link");

    private final DigestLists lists;
    private final Audit audit;
    private final Clock clock;

    Recipients(DigestLists lists, Audit audit, Clock clock) {
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts an address on the list; false where it is on it already. */
    @Transactional
    public boolean add(Actor who, MailAddress address) {
        long listId = legal();
        boolean added = insert(listId, address.value(), clock.instant()) == 1;
        if (added) {
            long id = findOnList(listId, address.value()).orElseThrow().id();
            audit.record(who, "digest.add_recipient", OBJECT + id, Map.of());
            LOG.info("event=recipient.added recipient={}", id);
        }
        return added;
    }

    /** Takes an address off the list; false where it is not on it. */
    @Transactional
    public boolean remove(Actor who, MailAddress address) {
        return findOnList(legal(), address.value())
                .map(recipient -> remove(who, recipient.id()))
                .orElse(false);
    }

    /** Takes a recipient off the list; false where they are not on it. */
    @Transactional
    public boolean remove(Actor who, long recipient) {
        boolean left = deactivate(recipient, clock.instant()) == 1;
        if (left) {
            audit.record(who, "digest.remove_recipient", OBJECT + recipient, Map.of());
            LOG.info("event=recipient.left recipient={}", recipient);
        }
        return left;
    }

    /** Those on the list, by address, at most 500. */
    @Transactional
    public List<Recipient> all() {
        return onList(legal());
    }

    /** Takes off the list whoever got the mail with this link, however often it is used; false for a link that is not ours. */
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<Recipient> recipient = findByToken(SecretTokens.hash(token));
        recipient.ifPresent(found -> remove(LINK, found.id()));
        return recipient.isPresent();
    }

    @Transactional
    public boolean knows(String token) {
        return findByToken(SecretTokens.hash(token)).isPresent();
    }

    /** A new secret for the unsubscribe link of one mail; only its hash is kept. Called inside a transaction. */
    public String newToken(long recipient) {
        String token = SecretTokens.create();
        insertToken(SecretTokens.hash(token), recipient, clock.instant());
        return token;
    }

    private long legal() {
        return lists.legal(clock.instant()).id();
    }

    @Query("""
            INSERT INTO digest_recipient (list_id, email, active, added_at)
            VALUES (:listId, :email, true, :now)
            ON CONFLICT (list_id, lower(email)) DO UPDATE SET active = true, left_at = NULL, email = excluded.email
            WHERE NOT digest_recipient.active
            """)
    abstract int insert(long listId, String email, Instant now);

    @Query("UPDATE digest_recipient SET active = false, left_at = :now WHERE id = :id AND active")
    abstract int deactivate(long id, Instant now);

    @Query("""
            SELECT id, email FROM digest_recipient
            WHERE list_id = :listId AND active ORDER BY lower(email) LIMIT 500
            """)
    public abstract List<Recipient> onList(long listId);

    @Query("""
            SELECT id, email FROM digest_recipient
            WHERE list_id = :listId AND active AND lower(email) = lower(:email)
            """)
    abstract Optional<Recipient> findOnList(long listId, String email);

    @Query("""
            INSERT INTO digest_unsubscribe (token_hash, recipient_id, created_at) VALUES (:tokenHash, :recipientId, :now)
            """)
    abstract void insertToken(String tokenHash, long recipientId, Instant now);

    @Query("""
            SELECT r.id, r.email FROM digest_recipient r
            JOIN digest_unsubscribe u ON u.recipient_id = r.id
            WHERE u.token_hash = :tokenHash
            """)
    abstract Optional<Recipient> findByToken(String tokenHash);
}
