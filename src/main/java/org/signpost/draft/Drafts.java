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
    private static final ReplyText NO_WORDS = new ReplyText("", Entry.FIRST_LANGUAGE, List.of());

    /**
     * The comments whose draft waits and was composed for other settings. What a person has open is left alone, for a draft must
     * not change under their eyes; so is what somebody has begun to answer.
     */
    private static final String OF_OTHER_SETTINGS = """
            SELECT c.id AS value
            FROM draft d
            JOIN comment c ON c.id = d.comment_id AND c.revision = d.revision
            JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
            WHERE d.state = 'CURRENT' AND NOT d.decided AND d.composed_for <> :key AND NOT c.hidden
              AND EXISTS (SELECT 1 FROM draft_setting s WHERE s.key = :key)
              AND NOT EXISTS (SELECT 1 FROM claim k WHERE k.comment_id = c.id AND k.expires_at > :now)
              AND NOT EXISTS (SELECT 1 FROM desk_text t WHERE t.comment_id = c.id)
            """;

    /** What another node composes already is left to it. */
    private static final String IN_NOBODYS_HAND = """
              AND NOT EXISTS (SELECT 1 FROM comment_work w
                              WHERE w.stage = 'REDRAFT' AND w.comment_id = c.id AND w.leased_until > :now)
            """;

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
    void store(Comment comment, CompositionOutcome composition, Instant matchedAt, String composedFor) {
        Optional<Draft> before = current(comment.id());
        if (before.isPresent()
                && composition instanceof CompositionOutcome.Proposal(ProposedReply reply)
                && before.get().reply().equals(reply.words())
                && Objects.equals(before.get().note(), reply.note())) {
            keep(before.get().id(), matchedAt, composedFor);
            return;
        }
        outdate(List.of(comment.id()));
        switch (composition) {
            case CompositionOutcome.Proposal(ProposedReply reply) ->
                insert(comment, reply.words(), reply.note(), State.CURRENT, matchedAt, composedFor);
            case CompositionOutcome.Nothing(String reason) ->
                insert(comment, NO_WORDS, reason, State.NOTHING, matchedAt, composedFor);
        }
    }

    private void insert(
            Comment comment,
            ReplyText reply,
            @Nullable String note,
            State state,
            Instant matchedAt,
            String composedFor) {
        long id = insert(
                comment.id(),
                comment.revision(),
                reply.language(),
                reply.text(),
                note,
                state,
                clock.instant(),
                matchedAt,
                composedFor);
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
                INSERT INTO draft (comment_id, revision, language, text, note, state, composed_at, matched_at,
                                   composed_for)
                VALUES (:comment, :revision, :language, :text, :note, :state, :now, :matchedAt, :composedFor)
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
            Instant matchedAt,
            String composedFor);

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

    /** Says of a draft that it follows from a newer match, or other settings, as well. */
    @Query("UPDATE draft SET matched_at = :matchedAt, composed_for = :composedFor WHERE id = :id")
    abstract void keep(long id, Instant matchedAt, String composedFor);

    /** Writes down the settings of this node, which started last. */
    @Query("""
            INSERT INTO draft_setting (key, since) VALUES (:key, :now)
            ON CONFLICT (single) DO UPDATE SET key = excluded.key, since = excluded.since
            """)
    abstract void startWith(String key, Instant now);

    /** Locks comments whose waiting draft was composed for other settings; skips those that others hold. */
    @Query(OF_OTHER_SETTINGS + IN_NOBODYS_HAND + " ORDER BY c.id LIMIT :limit FOR UPDATE OF c SKIP LOCKED")
    abstract List<CommentId> lockOfOtherSettings(String key, Instant now, int limit);

    /** Which of the locked ones are still due and free: somebody may have decided just before the lock. */
    @Query(OF_OTHER_SETTINGS + IN_NOBODYS_HAND + " AND c.id IN (:ids) ORDER BY c.id")
    abstract List<CommentId> stillOfOtherSettings(String key, Instant now, List<CommentId> ids);

    /** Whether one that is locked may still be composed anew: somebody may have decided, or opened it, meanwhile. */
    @Query("SELECT EXISTS (" + OF_OTHER_SETTINGS + " AND c.id = :id)")
    abstract boolean isOfOtherSettings(String key, Instant now, CommentId id);

    @Query("SELECT slug, version, right_on FROM draft_entry WHERE draft_id = :draft ORDER BY rank")
    abstract List<ReliedVersion> entries(long draft);
}
