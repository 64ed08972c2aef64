package org.signpost.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of {@link Comments}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CommentRows extends GenericRepository<Comment, CommentId> {

    @Query("""
            INSERT INTO comment (site_id, post_id, source_id, parent_source_id, position, author, type, status, by_staff,
                                 revision, written_at, first_seen_at)
            VALUES (:siteId, :postId, :sourceId, :parentSourceId, :position, :author, :type, :status, :byStaff,
                    1, :writtenAt, :now)
            ON CONFLICT (site_id, source_id) DO NOTHING
            """)
    int insert(
            SiteId siteId,
            PostId postId,
            String sourceId,
            @Nullable String parentSourceId,
            @Nullable Integer position,
            String author,
            CommentType type,
            SourceStatus status,
            boolean byStaff,
            @Nullable Instant writtenAt,
            Instant now);

    @Query("""
            INSERT INTO comment_revision (comment_id, revision, text, truncated, seen_at)
            VALUES (:id, :revision, :text, :truncated, :now)
            """)
    void insertRevision(CommentId id, int revision, String text, boolean truncated, Instant now);

    @Query("SELECT id AS value FROM comment WHERE site_id = :siteId AND source_id = :sourceId FOR UPDATE")
    Optional<CommentId> lockBySourceId(SiteId siteId, String sourceId);

    @Query("UPDATE comment SET revision = :revision WHERE id = :id")
    void setRevision(CommentId id, int revision);

    @Query("UPDATE comment SET status = :status WHERE id = :id AND status <> :status")
    void setStatus(CommentId id, SourceStatus status);

    @Query(SELECT + "WHERE c.id = :id")
    Optional<Comment> findById(CommentId id);

    @Query(SELECT + "WHERE c.site_id = :siteId AND c.source_id = :sourceId")
    Optional<Comment> findBySourceId(SiteId siteId, String sourceId);

    @Query("SELECT EXISTS (SELECT 1 FROM comment)")
    boolean any();

    @Query(SELECT + "WHERE c.post_id = :postId ORDER BY c.id LIMIT :limit")
    List<Comment> findByPost(PostId postId, int limit);

    /** Every column of {@link Comment}; the parent is found by its source id, because it may arrive after its answer. */
    String SELECT = """
            SELECT c.id, c.site_id, c.post_id, c.source_id, p.id AS parent_id, c.position, c.author, c.type, c.status,
                   c.by_staff, c.revision, r.text, r.truncated, c.written_at, c.first_seen_at
            FROM comment c
            JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
            LEFT JOIN comment p ON p.site_id = c.site_id AND p.source_id = c.parent_source_id
            """;
}
