package org.signpost.desk.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskSentences;
import org.signpost.staff.AccountId;
import org.signpost.staff.Staffer;

/** Says who has a comment open. A claim ends with the decision, and after five minutes by itself, so that nobody can block a comment. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Claims implements GenericRepository<Claims.Claim, CommentId> {
    public static final Duration LASTS = Duration.ofMinutes(5);

    private final Clock clock;

    Claims(Clock clock) {
        this.clock = clock;
    }

    /** Claims a comment that nobody else has claimed; does nothing where there is no such comment. */
    public void takeIfFree(CommentId comment, Staffer who) {
        take(comment, who, false);
    }

    /** Claims a comment whoever has it. */
    void takeOver(CommentId comment, Staffer who) {
        take(comment, who, true);
    }

    private void take(CommentId comment, Staffer who, boolean force) {
        Instant now = clock.instant();
        take(comment, who.id(), who.name(), now, now.plus(LASTS), force);
    }

    /** Ends the claim: what it was for is decided. */
    public void end(CommentId comment) {
        deleteByCommentId(comment);
    }

    /** The claim of somebody else, while it lasts. */
    public Optional<Claim> others(CommentId comment, Staffer who) {
        return findByCommentIdAndAccountIdNotEqualAndExpiresAtAfter(comment, who.id(), clock.instant());
    }

    /** Takes a claim that is free, mine or over. */
    @Query("""
            INSERT INTO claim AS c (comment_id, account_id, claimed_by, claimed_at, expires_at)
            SELECT id, :account, :name, CAST(:now AS timestamptz), CAST(:expiresAt AS timestamptz)
            FROM comment WHERE id = :comment
            ON CONFLICT (comment_id) DO UPDATE
            SET account_id = :account, claimed_by = :name, claimed_at = :now, expires_at = :expiresAt
            WHERE c.account_id = :account OR c.expires_at <= :now OR :force
            """)
    abstract int take(CommentId comment, AccountId account, String name, Instant now, Instant expiresAt, boolean force);

    abstract void deleteByCommentId(CommentId commentId);

    abstract Optional<Claim> findByCommentIdAndAccountIdNotEqualAndExpiresAtAfter(
            CommentId commentId, AccountId accountId, Instant now);

    /** Somebody has a comment open; it ends by itself. */
    @MappedEntity("claim")
    public record Claim(
            @Id CommentId commentId, AccountId accountId, String claimedBy, Instant claimedAt, Instant expiresAt) {
        /** Why nobody else decides about the comment now, and what they can do. */
        public String sentence(Instant now) {
            return claimedBy + " opened this " + DeskSentences.ago(claimedAt, now)
                    + ". Take it over if you want to decide; it is free by itself in "
                    + DeskSentences.span(Duration.between(now, expiresAt)) + ".";
        }
    }
}
