package org.signpost.triage;

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

/** The SQL of {@link TopicCorrections}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TopicCorrectionRepository extends GenericRepository<TopicCorrectionRepository.TopicCorrectionRow, Long> {
    String SELECT = """
            SELECT k.id, k.revision, array_to_string(k.topics_before, ',') AS topics_before,
                   array_to_string(k.topics_after, ',') AS topics_after, k.account_id, k.corrected_by, k.corrected_at
            FROM topic_correction k
            """;

    @Query(SELECT + """
            JOIN comment c ON c.id = k.comment_id AND c.revision = k.revision
            WHERE c.id = :comment ORDER BY k.id DESC LIMIT 1
            """)
    Optional<TopicCorrectionRow> current(CommentId comment);

    @Query(SELECT + "WHERE k.comment_id = :comment ORDER BY k.id DESC LIMIT 50")
    List<TopicCorrectionRow> history(CommentId comment);

    @Query("""
            INSERT INTO topic_correction (comment_id, revision, topics_before, topics_after, account_id, corrected_by,
                                          corrected_at)
            VALUES (:comment, :revision, string_to_array(:before, ','), string_to_array(:after, ','), :account, :name, :now)
            """)
    void insert(CommentId comment, int revision, String before, String after, long account, String name, Instant now);

    /** A correction as it is stored; topics by name, with commas between. */
    @MappedEntity("topic_correction")
    record TopicCorrectionRow(
            @Id long id,
            int revision,
            String topicsBefore,
            String topicsAfter,
            long accountId,
            String correctedBy,
            Instant correctedAt) {}
}
