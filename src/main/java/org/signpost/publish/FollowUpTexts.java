package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.signpost.staff.AccountId;

/** The SQL of {@link KeptCorrections}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FollowUpTexts extends GenericRepository<FollowUp, FollowUpId> {
    @Query("""
            SELECT text, seen FROM follow_up_text
            WHERE reply_id = :reply AND slug = :slug AND version = :version AND account_id = :account
            """)
    Optional<Typed> find(ReplyId reply, String slug, int version, AccountId account);

    @Query("""
            INSERT INTO follow_up_text (reply_id, slug, version, account_id, seen, text, saved_at)
            SELECT r.id, v.slug, v.version, :account, :seen, :text, :now
            FROM reply r, faq_version v WHERE r.id = :reply AND v.slug = :slug AND v.version = :version
            ON CONFLICT (reply_id, slug, version, account_id) DO UPDATE SET seen = :seen, text = :text, saved_at = :now
            """)
    int save(ReplyId reply, String slug, int version, AccountId account, int seen, String text, Instant now);

    @Query("""
            DELETE FROM follow_up_text
            WHERE reply_id = :reply AND slug = :slug AND version = :version AND account_id = :account
            """)
    void delete(ReplyId reply, String slug, int version, AccountId account);

    /**
     * A text.
     *
     * @param seen the version that was before its author
     */
    @Introspected
    record Typed(String text, int seen) {}
}
