package org.signpost.draft;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.faq.Entry;
import org.signpost.faq.ReliedVersion;

/** The drafts of all comments. Safe for use by several threads; callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Drafts implements GenericRepository<Drafts.Row, Long> {
    private final Clock clock;

    Drafts(Clock clock) {
        this.clock = clock;
    }

    /** A draft as stored, without the versions it relies on. */
    @MappedEntity("draft")
    record Row(
            @Id long id,
            int revision,
            String language,
            String text,
            @Nullable String note,
            State state) {}

    /** The state of a draft. */
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

    /** The draft for the comment's newest revision, or empty where there is nothing to propose (yet). */
    public Optional<Draft> current(CommentId comment) {
        return findCurrent(comment)
                .filter(row -> row.state() == State.CURRENT)
                .map(row -> new Draft(
                        row.id(),
                        row.revision(),
                        new ReplyText(row.text(), row.language(), entries(row.id())),
                        row.note()));
    }

    /** Why there is nothing to propose, such as an entry that needs legal review; empty where nothing is to be said. */
    public Optional<String> whyNone(CommentId comment) {
        return findCurrent(comment).filter(row -> row.state() == State.NOTHING).map(Row::note);
    }

    /** Takes the drafts of these comments back; each gets another soon. */
    public int outdate(Collection<CommentId> comments) {
        return comments.isEmpty() ? 0 : outdateAll(comments);
    }

    /**
     * Puts a composition in the place of the comment's current one. A draft that says the same stays, so that whoever looks
     * at it can approve what is on the screen.
     */
    void store(Comment comment, CompositionOutcome composition, Instant matchedAt) {
        Optional<Draft> before = current(comment.id());
        if (before.isPresent()
                && composition instanceof CompositionOutcome.Proposal(ProposedReply reply)
                && before.get().reply().equals(reply.words())
                && Objects.equals(before.get().note(), reply.note())) {
            keep(before.get().id(), matchedAt);
            return;
        }
        outdate(List.of(comment.id()));
        switch (composition) {
            case CompositionOutcome.Proposal(ProposedReply reply) ->
                insert(comment, reply.words(), reply.note(), State.CURRENT, matchedAt);
            case CompositionOutcome.Nothing(String reason) ->
                insert(comment, new ReplyText("", Entry.FIRST_LANGUAGE, List.of()), reason, State.NOTHING, matchedAt);
        }
    }

    private void insert(Comment comment, ReplyText reply, @Nullable String note, State state, Instant matchedAt) {
        long id = insert(
                comment.id(),
                comment.revision(),
                reply.language(),
                reply.text(),
                note,
                state,
                clock.instant(),
                matchedAt);
        int rank = 0;
        for (ReliedVersion entry : reply.reliedOn()) {
            rank++;
            insertEntry(id, entry.slug(), entry.version(), entry.rightOn(), rank);
        }
    }

    /**
     * Locks comments whose newest match has no draft yet; skips those that others hold, that their website hides, and that
     * were answered there.
     */
    @Query("""
            SELECT c.id AS comment_id, m.matched_at
            FROM comment c
            JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
            WHERE NOT EXISTS (
                SELECT 1 FROM draft d
                WHERE d.comment_id = c.id AND d.revision = c.revision AND d.state <> 'OUTDATED'
                  AND d.matched_at = m.matched_at)
              AND NOT c.hidden
              AND NOT EXISTS (SELECT 1 FROM comment_answer w WHERE w.comment_id = c.id)
            ORDER BY c.id LIMIT :limit
            FOR UPDATE OF c SKIP LOCKED
            """)
    abstract List<Due> lockDue(int limit);

    /** Whether anything may be drafted to it, or it came in when its thread was too old. */
    @Query("SELECT draftable FROM comment WHERE id = :comment")
    abstract boolean isDraftable(CommentId comment);

    /** When the match of the comment's newest revision was made; empty where there is none, or its website hides it. */
    @Query("""
            SELECT c.id AS comment_id, m.matched_at
            FROM comment c JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
            WHERE c.id = :comment AND NOT c.hidden
            """)
    abstract Optional<Due> matched(CommentId comment);

    @Query("UPDATE draft SET state = 'OUTDATED' WHERE comment_id IN (:ids) AND state <> 'OUTDATED'")
    abstract int outdateAll(Collection<CommentId> ids);

    @Query("""
            WITH made AS (
                INSERT INTO draft (comment_id, revision, language, text, note, state, composed_at, matched_at)
                VALUES (:comment, :revision, :language, :text, :note, :state, :now, :matchedAt)
                RETURNING id)
            SELECT id AS value FROM made
            """)
    abstract long insert(
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
    abstract void insertEntry(long draft, String slug, int version, LocalDate rightOn, int rank);

    @Query("""
            SELECT d.id, d.revision, d.language, d.text, d.note, d.state
            FROM draft d JOIN comment c ON c.id = d.comment_id AND c.revision = d.revision
            WHERE c.id = :comment AND d.state <> 'OUTDATED'
            """)
    abstract Optional<Row> findCurrent(CommentId comment);

    /** Takes back the drafts that link our pages where only this machine reads them. */
    @Query("""
            UPDATE draft SET state = 'OUTDATED' WHERE state = 'CURRENT' AND text LIKE '%//localhost%/faq/%'
            """)
    abstract int outdateLocal();

    /** Says of a draft that it follows from a newer match as well. */
    @Query("UPDATE draft SET matched_at = :matchedAt WHERE id = :id")
    abstract void keep(long id, Instant matchedAt);

    @Query("SELECT slug, version, right_on FROM draft_entry WHERE draft_id = :draft ORDER BY rank")
    abstract List<ReliedVersion> entries(long draft);
}
