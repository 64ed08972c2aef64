package org.signpost.learn.promotion;

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
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;

/** The SQL of {@link LearnedModels}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LearnedModelRepository extends GenericRepository<LearnedModelRepository.ModelRow, Long> {
    @Query("""
            INSERT INTO learned_model (made_at, texts, decisions, held_out, report, triage, matching)
            VALUES (:madeAt, :texts, :decisions, :heldOut, :report, :triage, :matching)
            RETURNING id
            """)
    long insert(Instant madeAt, int texts, int decisions, int heldOut, String report, byte[] triage, byte[] matching);

    /** Keeps the comments from being erased until the transaction ends; returns those that are left. */
    @Query("SELECT id FROM comment WHERE id IN (:comments) ORDER BY id FOR KEY SHARE")
    List<Long> lockLeft(List<CommentId> comments);

    @Query("""
            INSERT INTO learned_model_comment (model_id, comment_id)
            SELECT :model, c.id FROM comment c WHERE c.id IN (:comments)
            """)
    void insertComments(long model, List<CommentId> comments);

    /** Whether a promotion may name it. */
    boolean existsByIdAndWithdrawnAtIsNull(long model);

    /** Empty where the models of the program are in force. */
    @Query("SELECT id FROM model_in_force")
    Optional<Long> inForce();

    @Query("SELECT triage AS content FROM learned_model WHERE id = :model AND triage IS NOT NULL")
    Optional<FileRow> triage(long model);

    @Query("SELECT matching AS content FROM learned_model WHERE id = :model AND matching IS NOT NULL")
    Optional<FileRow> matching(long model);

    @Query("INSERT INTO model_promotion (model_id, promoted_at, promoted_by) VALUES (:model, :now, :by)")
    void promote(long model, Instant now, String by);

    /** Takes back the newest promotion that nobody took back yet. */
    @Query("""
            UPDATE model_promotion SET taken_back = :now
            WHERE id = (SELECT id FROM model_promotion WHERE taken_back IS NULL ORDER BY id DESC LIMIT 1)
            """)
    void takeBack(Instant now);

    List<ModelRow> findTop50OrderByIdDesc();

    /** Forgets models beyond the newest ones that nobody ever promoted. */
    @Query("""
            DELETE FROM learned_model m
            WHERE m.id NOT IN (SELECT id FROM learned_model ORDER BY id DESC LIMIT :kept)
              AND NOT EXISTS (SELECT 1 FROM model_promotion p WHERE p.model_id = m.id)
            """)
    void forgetOlder(int kept);

    /** A file of models. */
    @Introspected
    @SuppressWarnings("ArrayRecordComponent")
    record FileRow(byte[] content) {}

    /** Models without their files. */
    @MappedEntity("learned_model")
    record ModelRow(
            @Id long id,
            Instant madeAt,
            int texts,
            int decisions,
            int heldOut,
            String report,
            @Nullable Instant withdrawnAt) {}
}
