package org.signpost.publish.correction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.signpost.draft.ReplyText;
import org.signpost.publish.ReplyId;
import org.signpost.publish.SweepKey;
import org.signpost.staff.AccountId;
import org.signpost.staff.Staffer;

/** Corrections that people have begun to write. Nothing but a person's own typing changes one. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class UnsentCorrections implements GenericRepository<UnsentCorrections.Typed, ReplyId> {
    private final Clock clock;

    UnsentCorrections(Clock clock) {
        this.clock = clock;
    }

    /**
     * A correction as far as a person has typed it.
     *
     * @param seen the version that was before its author
     */
    @MappedEntity("follow_up_text")
    record Typed(
            @Id ReplyId replyId,
            String slug,
            int version,
            AccountId accountId,
            int seen,
            String text,
            Instant savedAt) {}

    Optional<Typed> find(SweepKey key, ReplyId reply, Staffer who) {
        return findByReplyIdAndSlugAndVersionAndAccountId(reply, key.slug(), key.version(), who.id());
    }

    /** Cut to what a reply may have; false where there is no such reply. */
    boolean keep(SweepKey key, ReplyId reply, Staffer who, int seen, String typed) {
        String text = ReplyText.cut(typed);
        return put(reply, key.slug(), key.version(), who.id(), Math.max(0, seen), text, clock.instant()) == 1;
    }

    void forget(SweepKey key, ReplyId reply, Staffer who) {
        deleteByReplyIdAndSlugAndVersionAndAccountId(reply, key.slug(), key.version(), who.id());
    }

    abstract Optional<Typed> findByReplyIdAndSlugAndVersionAndAccountId(
            ReplyId replyId, String slug, int version, AccountId accountId);

    abstract void deleteByReplyIdAndSlugAndVersionAndAccountId(
            ReplyId replyId, String slug, int version, AccountId accountId);

    @Query("""
            INSERT INTO follow_up_text (reply_id, slug, version, account_id, seen, text, saved_at)
            SELECT r.id, v.slug, v.version, :account, :seen, :text, :now
            FROM reply r, faq_version v WHERE r.id = :reply AND v.slug = :slug AND v.version = :version
            ON CONFLICT (reply_id, slug, version, account_id) DO UPDATE SET seen = :seen, text = :text, saved_at = :now
            """)
    abstract int put(ReplyId reply, String slug, int version, AccountId account, int seen, String text, Instant now);
}
