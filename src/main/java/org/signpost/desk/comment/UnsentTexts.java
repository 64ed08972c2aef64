package org.signpost.desk.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;

/** What people have typed and not decided yet. Nothing but a person's own typing changes it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface UnsentTexts extends GenericRepository<UnsentTexts.UnsentText, CommentId> {
    Optional<UnsentText> findByCommentIdAndAccountId(CommentId commentId, AccountId accountId);

    void deleteByCommentIdAndAccountId(CommentId commentId, AccountId accountId);

    @Query("""
            INSERT INTO desk_text (comment_id, account_id, text, relies_on, saved_at)
            VALUES (:comment, :account, :text, :reliesOn, :now)
            ON CONFLICT (comment_id, account_id) DO UPDATE SET text = :text, relies_on = :reliesOn, saved_at = :now
            """)
    void save(CommentId comment, AccountId account, String text, String reliesOn, Instant now);

    /**
     * What a person has typed and not decided yet; one for each comment and person.
     *
     * @param reliesOn see {@link SourceVersions}
     */
    @MappedEntity("desk_text")
    record UnsentText(@Id CommentId commentId, AccountId accountId, String text, String reliesOn, Instant savedAt) {}
}
