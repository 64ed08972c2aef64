package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.desk.DecisionId;

/** The SQL of {@link Replies}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReplyRows extends GenericRepository<Reply, ReplyId> {
    String SELECT = """
            SELECT id, comment_id, decision_id, text, language, state, not_before, approved_at, approved_by, changed_at
            FROM reply
            """;

    @Query("""
            INSERT INTO reply (comment_id, decision_id, text, language, state, not_before, approved_at, approved_by,
                               changed_at)
            VALUES (:comment, :decision, :text, :language, 'SCHEDULED', :notBefore, :approvedAt, :approvedBy, :approvedAt)
            """)
    void insert(
            CommentId comment,
            DecisionId decision,
            String text,
            String language,
            Instant notBefore,
            Instant approvedAt,
            String approvedBy);

    @Query("""
            INSERT INTO reply_entry (reply_id, slug, version, right_on)
            SELECT id, :slug, :version, CAST(:rightOn AS date) FROM reply WHERE decision_id = :decision
            """)
    void insertEntry(DecisionId decision, String slug, int version, LocalDate rightOn);

    @Query(SELECT + "WHERE decision_id = :decision FOR UPDATE")
    Optional<Reply> lockOf(DecisionId decision);

    @Query(SELECT + "WHERE id = :id FOR UPDATE")
    Optional<Reply> lock(ReplyId id);

    @Query(SELECT + "WHERE id = :id")
    Optional<Reply> findById(ReplyId id);

    @Query("UPDATE reply SET state = :state, changed_at = :now WHERE id = :id")
    void setState(ReplyId id, ReplyState state, Instant now);

    @Query(SELECT + """
            WHERE state = 'SCHEDULED' AND not_before <= :now ORDER BY not_before, id LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<Reply> lockDue(Instant now, int limit);

    @Query(SELECT + "WHERE state = :state ORDER BY id LIMIT 200")
    List<Reply> inState(ReplyState state);

    @Query(SELECT + "WHERE state IN ('POSTED', 'WITHDRAWN') ORDER BY changed_at DESC, id DESC LIMIT 50")
    List<Reply> done();

    @Query("SELECT slug, version, right_on FROM reply_entry WHERE reply_id = :id ORDER BY slug")
    List<ReliedOnRow> entries(ReplyId id);

    @Query("SELECT count(*) FROM reply WHERE state IN ('SCHEDULED', 'READY_TO_PASTE')")
    long open();

    /** A row of {@code reply_entry}. */
    @Introspected
    record ReliedOnRow(String slug, int version, LocalDate rightOn) {}
}
