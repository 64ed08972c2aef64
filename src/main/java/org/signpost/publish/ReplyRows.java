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
            SELECT id, comment_id, decision_id, follow_up_id, text, language, state, not_before, approved_at, approved_by,
                   changed_at, stopped_slug, stopped_version
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

    @Query("""
            INSERT INTO reply (comment_id, follow_up_id, text, language, state, not_before, approved_at, approved_by,
                               changed_at)
            VALUES (:comment, :followUp, :text, :language, 'SCHEDULED', :notBefore, :approvedAt, :approvedBy, :approvedAt)
            """)
    void insertCorrection(
            CommentId comment,
            FollowUpId followUp,
            String text,
            String language,
            Instant notBefore,
            Instant approvedAt,
            String approvedBy);

    @Query("""
            INSERT INTO reply_entry (reply_id, slug, version, right_on)
            SELECT id, :slug, :version, CAST(:rightOn AS date) FROM reply WHERE follow_up_id = :followUp
            """)
    void insertCorrectionEntry(FollowUpId followUp, String slug, int version, LocalDate rightOn);

    @Query(SELECT + "WHERE follow_up_id = :followUp FOR UPDATE")
    Optional<Reply> lockCorrection(FollowUpId followUp);

    /** Corrections of a reply that are not posted yet. */
    @Query(SELECT + """
            WHERE state IN ('SCHEDULED', 'READY_TO_PASTE')
              AND follow_up_id IN (SELECT f.id FROM follow_up f WHERE f.reply_id = :answer AND f.undone_at IS NULL)
            ORDER BY id FOR UPDATE
            """)
    List<Reply> lockCorrections(ReplyId answer);

    /** Replies that are not posted yet and rely on a version which is wrong by now; skips those that others hold. */
    @Query(SELECT + """
            WHERE state IN ('SCHEDULED', 'READY_TO_PASTE')
              AND EXISTS (
                  SELECT 1 FROM reply_entry e
                  JOIN faq_version v ON v.slug = e.slug AND v.version = e.version
                  JOIN faq_version w ON w.slug = v.slug AND w.language = v.language AND w.version > v.version
                  WHERE e.reply_id = reply.id AND w.old_answer = 'WRONG'
                    AND w.effective_on <= CAST(:today AS date))
            ORDER BY id LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<Reply> lockFallen(LocalDate today, int limit);

    /** The newest version because of which a reply may not be posted. */
    @Query("""
            SELECT w.slug, w.version
            FROM reply_entry e
            JOIN faq_version v ON v.slug = e.slug AND v.version = e.version
            JOIN faq_version w ON w.slug = v.slug AND w.language = v.language AND w.version > v.version
            WHERE e.reply_id = :id AND w.old_answer = 'WRONG'
              AND w.effective_on <= CAST(:today AS date)
            ORDER BY w.seq DESC LIMIT 1
            """)
    Optional<CauseRow> cause(ReplyId id, LocalDate today);

    @Query("""
            UPDATE reply SET state = 'WITHDRAWN', stopped_slug = :slug, stopped_version = :version, changed_at = :now
            WHERE id = :id
            """)
    void stop(ReplyId id, String slug, int version, Instant now);

    @Query("""
            UPDATE reply SET state = 'POSTED', stopped_slug = NULL, stopped_version = NULL, changed_at = :now
            WHERE id = :id
            """)
    void wasPosted(ReplyId id, Instant now);

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

    /** Stopped replies whose comment nobody has answered since: somebody may have pasted one a moment before. */
    @Query(SELECT + """
            WHERE stopped_slug IS NOT NULL AND changed_at >= :since
              AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.comment_id = reply.comment_id AND r.state <> 'WITHDRAWN'
                              AND r.follow_up_id IS NULL AND reply.follow_up_id IS NULL)
            ORDER BY changed_at DESC, id DESC LIMIT 50
            """)
    List<Reply> stopped(Instant since);

    @Query("SELECT slug, version, right_on FROM reply_entry WHERE reply_id = :id ORDER BY slug")
    List<ReliedOnRow> entries(ReplyId id);

    /** What {@link #cause} found. */
    @Introspected
    record CauseRow(String slug, int version) {}

    /** A row of {@code reply_entry}. */
    @Introspected
    record ReliedOnRow(String slug, int version, LocalDate rightOn) {}
}
