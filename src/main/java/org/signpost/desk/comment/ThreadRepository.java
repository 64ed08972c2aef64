package org.signpost.desk.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;

/** What stands around a comment in its thread. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ThreadRepository extends GenericRepository<ThreadRepository.ThreadRow, CommentId> {
    /** The comment that this one answers, and those that answer it, in the order of arrival. */
    @Query("""
            SELECT o.id, o.author, o.by_staff, r.text, o.source_id = c.parent_source_id AS parent, o.written_at,
                   EXISTS (SELECT 1 FROM comment_answer w WHERE w.comment_id = c.id AND w.answer_id = o.id) AS settles,
                   CAST(a.details AS text) AS details
            FROM comment c
            JOIN comment o ON o.site_id = c.site_id
                AND (o.source_id = c.parent_source_id OR (o.parent_source_id = c.source_id AND o.post_id = c.post_id))
            JOIN comment_revision r ON r.comment_id = o.id AND r.revision = o.revision
            LEFT JOIN assessment a ON a.comment_id = o.id AND a.revision = o.revision
            WHERE c.id = :id
            ORDER BY o.id LIMIT 500
            """)
    List<ThreadRow> around(CommentId id);

    /**
     * Another comment of the thread.
     *
     * @param parent whether it is the one that was answered; null where the comment answers none
     * @param settles whether somebody of the organisation wrote it on the website, as the answer
     * @param details of its assessment, or null while triage has not read it
     */
    @MappedEntity("comment")
    record ThreadRow(
            @Id CommentId id,
            String author,
            boolean byStaff,
            String text,
            @Nullable Boolean parent,
            @Nullable Instant writtenAt,
            boolean settles,
            @Nullable String details) {
        boolean isParent() {
            return Boolean.TRUE.equals(parent);
        }
    }
}
