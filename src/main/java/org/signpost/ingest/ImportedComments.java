package org.signpost.ingest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.comment.PostId;

/** Which import brought in a comment or a post first, and how that is removed again. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportedComments extends GenericRepository<ImportedComments.FirstSeen, CommentId> {
    /** A comment that was not there before this import. */
    @MappedEntity("ingest_comment")
    record FirstSeen(@Id CommentId commentId, ImportRunId runId) {}

    /** How many comments stay for one reason, as the view {@code ingest_comment_kept} names it. */
    @Introspected
    record KeptRow(KeptComments.Reason because, long number) {}

    @Query(
            "INSERT INTO ingest_comment (comment_id, run_id) SELECT id, CAST(:run AS bigint) FROM comment WHERE id IN (:ids)")
    void noteComments(ImportRunId run, List<CommentId> ids);

    @Query("""
            INSERT INTO ingest_post (post_id, run_id) SELECT id, CAST(:run AS bigint) FROM post WHERE id IN (:ids)
            ON CONFLICT (post_id) DO NOTHING
            """)
    void notePosts(ImportRunId run, List<PostId> ids);

    @Query("SELECT count(*) FROM ingest_comment WHERE run_id = :run")
    long count(ImportRunId run);

    /** The comments that people have worked on or have open. */
    @Query("""
            SELECT coalesce(because, 'BEGUN') AS because, count(*) AS number
            FROM ingest_comment_kept
            WHERE run_id = :run AND (because IS NOT NULL OR claimed_until > :now)
            GROUP BY 1
            """)
    List<KeptRow> kept(ImportRunId run, Instant now);

    /** The next comments of an import, locked, so that nobody begins to work on one that is about to go. */
    @Query("""
            SELECT c.id AS value FROM ingest_comment i JOIN comment c ON c.id = i.comment_id
            WHERE i.run_id = :run AND i.comment_id > :after
            ORDER BY i.comment_id LIMIT :limit
            FOR UPDATE OF c
            """)
    List<CommentId> lockNext(ImportRunId run, CommentId after, int limit);

    /** Removes those of these comments that no person has worked on; with them goes what the program made of them. */
    @Query("""
            DELETE FROM comment WHERE id IN (
                SELECT k.comment_id FROM ingest_comment_kept k
                WHERE k.run_id = :run AND k.comment_id IN (:ids)
                  AND k.because IS NULL AND (k.claimed_until IS NULL OR k.claimed_until <= :now))
            """)
    int remove(ImportRunId run, List<CommentId> ids, Instant now);

    /** Removes some of the posts that the import brought in and that have no comments any more. */
    @Query("""
            DELETE FROM post WHERE id IN (
                SELECT i.post_id FROM ingest_post i
                WHERE i.run_id = :run AND NOT EXISTS (SELECT 1 FROM comment c WHERE c.post_id = i.post_id)
                ORDER BY i.post_id LIMIT :limit)
            """)
    int removePosts(ImportRunId run, int limit);

    /** Removes some of the groups of unanswered questions from which every question has gone and nothing else hangs on. */
    @Query("""
            DELETE FROM digest_gap WHERE id IN (
                SELECT g.id FROM digest_gap g
                WHERE g.state = 'OPEN' AND g.proposal IS NULL AND g.entry IS NULL
                  AND NOT EXISTS (SELECT 1 FROM digest_gap_question q WHERE q.gap_id = g.id)
                  AND NOT EXISTS (SELECT 1 FROM digest_gap_question q WHERE q.centre_id = g.id)
                  AND NOT EXISTS (SELECT 1 FROM digest_gap m WHERE m.merged_into = g.id)
                ORDER BY g.id LIMIT :limit)
            """)
    int removeGroups(int limit);

    /** Removes the site where the import made it and nothing of it is left; 0 where it stays. */
    @Query("""
            DELETE FROM site s USING ingest_run r
            WHERE r.id = :run AND r.made_site AND s.id = r.site_id
              AND NOT EXISTS (SELECT 1 FROM post p WHERE p.site_id = s.id)
              AND NOT EXISTS (SELECT 1 FROM comment c WHERE c.site_id = s.id)
              AND NOT EXISTS (SELECT 1 FROM ingest_run o WHERE o.site_id = s.id AND o.state = 'RUNNING')
            """)
    int removeSite(ImportRunId run);
}
