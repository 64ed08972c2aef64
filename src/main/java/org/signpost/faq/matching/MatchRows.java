package org.signpost.faq.matching;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;

/** The SQL of {@link Matches} and {@link MatchJob}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MatchRows extends GenericRepository<MatchRows.Row, CommentId> {

    /** A match as stored, without its candidates. */
    @MappedEntity("match")
    record Row(@Id CommentId commentId, int revision, Outcome outcome) {}

    /** A candidate as stored. */
    @Introspected
    record CandidateRow(String slug, float score, boolean answers, String sentence) {}

    /**
     * Locks comments whose newest revision has an assessment and no match made from it, or one that is to be made again;
     * skips those others hold.
     */
    @Query("""
            SELECT c.id AS value
            FROM comment c
            JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
            WHERE NOT EXISTS (
                SELECT 1 FROM match m
                WHERE m.comment_id = c.id AND m.revision = c.revision AND m.model = a.model AND m.library <> '')
            ORDER BY c.id LIMIT :limit
            FOR UPDATE OF c SKIP LOCKED
            """)
    List<CommentId> lockDue(int limit);

    @Query("""
            INSERT INTO match (comment_id, revision, outcome, model, library, matched_at)
            VALUES (:id, :revision, :outcome, :model, :library, :now)
            """)
    void insert(CommentId id, int revision, Outcome outcome, String model, String library, Instant now);

    @Query("""
            INSERT INTO match_candidate (comment_id, revision, rank, slug, score, answers, sentence)
            VALUES (:id, :revision, :rank, :slug, :score, :answers, :sentence)
            """)
    void insertCandidate(
            CommentId id, int revision, int rank, String slug, float score, boolean answers, String sentence);

    @Query("DELETE FROM match WHERE comment_id = :id AND revision = :revision")
    void delete(CommentId id, int revision);

    /** A match stays as it is until the new one takes its place; a comment without an outcome would change its lane. */
    @Query("""
            UPDATE match m SET library = '' FROM comment c
            WHERE c.id = m.comment_id AND c.revision = m.revision AND c.id IN (:ids)
            """)
    int outdate(List<CommentId> ids);

    @Query("""
            SELECT m.comment_id, m.revision, m.outcome
            FROM match m JOIN comment c ON c.id = m.comment_id AND c.revision = m.revision
            WHERE c.id = :id
            """)
    Optional<Row> findCurrent(CommentId id);

    @Query("""
            SELECT slug, score, answers, sentence FROM match_candidate
            WHERE comment_id = :id AND revision = :revision ORDER BY rank
            """)
    List<CandidateRow> candidates(CommentId id, int revision);
}
