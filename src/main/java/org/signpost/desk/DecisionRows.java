package org.signpost.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;

/** The SQL of {@link Decisions}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DecisionRows extends GenericRepository<Decision, DecisionId> {
    String SELECT = """
            SELECT id, comment_id, revision, kind, reason, note, draft_id, entry_slug, snoozed_until, account_id,
                   decided_by, decided_at, replaced_by, undone_at, undone_by, undone_why
            FROM decision
            """;

    /** Two people who decide about one comment queue up here; the number is its newest revision. */
    @Query("SELECT revision FROM comment WHERE id = :comment FOR UPDATE")
    Optional<Integer> lock(CommentId comment);

    @Query(SELECT + "WHERE comment_id = :comment AND undone_at IS NULL AND replaced_by IS NULL")
    Optional<Decision> live(CommentId comment);

    @Query(SELECT + "WHERE id = :id")
    Optional<Decision> findById(DecisionId id);

    @Query(SELECT + "WHERE comment_id = :comment ORDER BY id DESC LIMIT 50")
    List<Decision> history(CommentId comment);

    @Query("SELECT nextval(pg_get_serial_sequence('decision', 'id'))")
    long nextId();

    @Query("""
            INSERT INTO decision (id, comment_id, revision, kind, reason, note, draft_id, entry_slug, snoozed_until,
                                  account_id, decided_by, decided_at)
            VALUES (:id, :comment, :revision, :kind, :reason, :note, :draftId, :entrySlug, :snoozedUntil,
                    :account, :name, :now)
            """)
    void insert(
            DecisionId id,
            CommentId comment,
            int revision,
            DecisionKind kind,
            @Nullable NoReplyReason reason,
            String note,
            @Nullable Long draftId,
            @Nullable String entrySlug,
            @Nullable Instant snoozedUntil,
            AccountId account,
            String name,
            Instant now);

    @Query("""
            UPDATE decision SET replaced_by = :next
            WHERE comment_id = :comment AND undone_at IS NULL AND replaced_by IS NULL
            """)
    void replaceLive(CommentId comment, DecisionId next);

    @Query("""
            UPDATE decision SET undone_at = :now, undone_by = :name, undone_why = :why
            WHERE id = :id AND undone_at IS NULL AND replaced_by IS NULL
            """)
    int undo(DecisionId id, String name, @Nullable String why, Instant now);

    @Query("UPDATE decision SET undone_at = NULL, undone_by = NULL, undone_why = NULL WHERE id = :id")
    void revive(DecisionId id);

    @Query("UPDATE decision SET replaced_by = NULL WHERE replaced_by = :id AND undone_at IS NULL")
    void reviveReplacedBy(DecisionId id);

    @Query("""
            SELECT count(*) FROM decision
            WHERE kind IN ('APPROVED', 'EDITED', 'OTHER_ENTRY', 'BY_HAND') AND decided_at >= :since
              AND undone_at IS NULL
            """)
    long answeredSince(Instant since);
}
