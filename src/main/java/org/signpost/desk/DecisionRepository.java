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

/** The decisions as they are stored. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface DecisionRepository extends GenericRepository<Decision, DecisionId> {
    /** Two people who decide about one comment queue up here; the number is its newest revision. */
    @Query("SELECT revision FROM comment WHERE id = :comment FOR UPDATE")
    Optional<Integer> lock(CommentId comment);

    @Query("SELECT nextval(pg_get_serial_sequence('decision', 'id'))")
    long nextId();

    Decision save(Decision decision);

    Optional<Decision> findById(DecisionId id);

    @Query("""
            SELECT id, comment_id, revision, kind, reason, note, draft_id, entry_slug, snoozed_until, account_id,
                   decided_by, decided_at, replaced_by, undone_at, undone_by, undone_why
            FROM live_decision WHERE comment_id = :comment
            """)
    Optional<Decision> live(CommentId comment);

    /** A person's newest decision that lives, or their newest before another one. */
    @Query("""
            SELECT id, comment_id, revision, kind, reason, note, draft_id, entry_slug, snoozed_until, account_id,
                   decided_by, decided_at, replaced_by, undone_at, undone_by, undone_why
            FROM live_decision
            WHERE account_id = :who AND id < coalesce(CAST(:before AS bigint), 9223372036854775807)
            ORDER BY id DESC LIMIT 1
            """)
    Optional<Decision> newestOf(AccountId who, @Nullable Long before);

    List<Decision> findTop50ByCommentIdOrderByIdDesc(CommentId commentId);

    @Query("UPDATE live_decision SET replaced_by = :next WHERE comment_id = :comment")
    void replaceLive(CommentId comment, DecisionId next);

    @Query("UPDATE live_decision SET undone_at = :now, undone_by = :name, undone_why = :why WHERE id = :id")
    int undo(DecisionId id, String name, @Nullable String why, Instant now);

    @Query("UPDATE decision SET undone_at = NULL, undone_by = NULL, undone_why = NULL WHERE id = :id")
    void revive(DecisionId id);

    @Query("UPDATE decision SET replaced_by = NULL WHERE replaced_by = :id AND undone_at IS NULL")
    void reviveReplacedBy(DecisionId id);
}
