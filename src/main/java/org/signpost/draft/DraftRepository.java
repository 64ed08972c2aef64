package org.signpost.draft;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.faq.ReliedVersion;

/** The SQL of {@link Drafts}, and what {@link DraftJob} has to do. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRepository extends GenericRepository<DraftRepository.Row, Long> {

    /** A draft as stored, without the versions it relies on. */
    @MappedEntity("draft")
    record Row(
            @Id long id,
            CommentId commentId,
            int revision,
            String language,
            String text,
            @Nullable String note,
            State state,
            Instant composedAt) {}

    /** What became of a composed draft. */
    enum State {
        /** To be decided on. */
        CURRENT,
        /** There was nothing to propose. */
        NOTHING,
        /** Another took its place, or its ground is gone. */
        OUTDATED
    }

    /** A comment whose match has no draft yet, and when the match was made. */
    @Introspected
    record Due(CommentId commentId, Instant matchedAt) {}

    /** Locks comments whose newest match has no draft yet; skips those that others hold. */
    @Query("""
            SELECT c.id AS comment_id, m.matched_at
            FROM comment c
            JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
            WHERE NOT EXISTS (
                SELECT 1 FROM draft d
                WHERE d.comment_id = c.id AND d.revision = c.revision AND d.state <> 'OUTDATED'
                  AND d.matched_at = m.matched_at)
            ORDER BY c.id LIMIT :limit
            FOR UPDATE OF c SKIP LOCKED
            """)
    List<Due> lockDue(int limit);

    /** When the match of the comment's newest revision was made, or empty where there is none. */
    @Query("""
            SELECT c.id AS comment_id, m.matched_at
            FROM comment c JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
            WHERE c.id = :comment
            """)
    Optional<Due> matched(CommentId comment);

    @Query("UPDATE draft SET state = 'OUTDATED' WHERE comment_id IN (:ids) AND state <> 'OUTDATED'")
    int outdate(Collection<CommentId> ids);

    @Query("""
            WITH made AS (
                INSERT INTO draft (comment_id, revision, language, text, note, state, composed_at, matched_at)
                VALUES (:comment, :revision, :language, :text, :note, :state, :now, :matchedAt)
                RETURNING id)
            SELECT id AS value FROM made
            """)
    long insert(
            CommentId comment,
            int revision,
            String language,
            String text,
            @Nullable String note,
            State state,
            Instant now,
            Instant matchedAt);

    @Query("""
            INSERT INTO draft_entry (draft_id, slug, version, right_on, rank)
            VALUES (:draft, :slug, :version, :rightOn, :rank)
            """)
    void insertEntry(long draft, String slug, int version, LocalDate rightOn, int rank);

    @Query("""
            SELECT d.id, d.comment_id, d.revision, d.language, d.text, d.note, d.state, d.composed_at
            FROM draft d JOIN comment c ON c.id = d.comment_id AND c.revision = d.revision
            WHERE c.id = :comment AND d.state <> 'OUTDATED'
            """)
    Optional<Row> findCurrent(CommentId comment);

    /** Says of a draft that it follows from a newer match as well. */
    @Query("UPDATE draft SET matched_at = :matchedAt WHERE id = :id")
    void keep(long id, Instant matchedAt);

    @Query("SELECT slug, version, right_on FROM draft_entry WHERE draft_id = :draft ORDER BY rank")
    List<ReliedVersion> entries(long draft);
}
