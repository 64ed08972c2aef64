package org.signpost.faq.matching;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;

/** The matches of all comments. Safe for use by several threads; callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Matches implements GenericRepository<Matches.Row, CommentId> {
    private final Clock clock;
    private final ObjectMapper json;

    Matches(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /** A match as stored, without its candidates. */
    @MappedEntity("match")
    public record Row(@Id CommentId commentId, int revision, MatchOutcome outcome) {}

    /** A candidate as stored; the places of the words are not kept. */
    @Introspected
    record CandidateRow(String slug, float score, boolean answers, String sentence) {
        MatchCandidate candidate() {
            return new MatchCandidate(slug, score, answers, sentence, List.of());
        }
    }

    /** The match of the comment's newest revision; the places of the words are not kept. */
    public Optional<Match> find(CommentId id) {
        return findCurrent(id)
                .map(row -> new Match(
                        row.outcome(),
                        candidates(id, row.revision()).stream()
                                .map(CandidateRow::candidate)
                                .toList()));
    }

    @Query("""
            SELECT m.comment_id, m.revision, m.outcome
            FROM match m JOIN comment c ON c.id = m.comment_id AND c.revision = m.revision
            WHERE c.id = :id
            """)
    abstract Optional<Row> findCurrent(CommentId id);

    @Query("""
            SELECT slug, score, answers, sentence FROM match_candidate
            WHERE comment_id = :id AND revision = :revision ORDER BY rank
            """)
    abstract List<CandidateRow> candidates(CommentId id, int revision);

    /** Whether a match would rest on the same still: the same model's assessment, and the same person's topics. */
    @Query("""
            SELECT EXISTS (SELECT 1 FROM assessment a
                           WHERE a.comment_id = :comment AND a.revision = :revision AND a.model = :model
                             AND coalesce((SELECT max(k.id) FROM topic_correction k
                                           WHERE k.comment_id = a.comment_id AND k.revision = a.revision), 0)
                                 = :correction)
            """)
    abstract boolean restsOnTheSame(CommentId comment, int revision, String model, long correction);

    /** Replaces the match of this revision of a comment. */
    void store(FreshMatch fresh) {
        CommentId comment = fresh.comment();
        deleteByCommentIdAndRevision(comment, fresh.revision());
        Match match = fresh.match();
        insert(
                comment,
                fresh.revision(),
                match.outcome(),
                fresh.model(),
                fresh.library(),
                write(fresh),
                clock.instant());
        int rank = 0;
        for (MatchCandidate candidate : match.candidates()) {
            rank++;
            insertCandidate(
                    comment,
                    fresh.revision(),
                    rank,
                    candidate.slug(),
                    (float) candidate.score(),
                    candidate.answers(),
                    candidate.sentence());
        }
    }

    private String write(FreshMatch fresh) {
        try {
            return json.writeValueAsString(fresh.topics());
        } catch (IOException e) {
            throw new IllegalStateException("the topics of comment " + fresh.comment() + " cannot be written", e);
        }
    }

    abstract void deleteByCommentIdAndRevision(CommentId commentId, int revision);

    @Query("""
            INSERT INTO match (comment_id, revision, outcome, model, library, topics, matched_at)
            VALUES (:id, :revision, :outcome, :model, :library, CAST(:topics AS jsonb), :now)
            """)
    abstract void insert(
            CommentId id, int revision, MatchOutcome outcome, String model, String library, String topics, Instant now);

    @Query("""
            INSERT INTO match_candidate (comment_id, revision, rank, slug, score, answers, sentence)
            VALUES (:id, :revision, :rank, :slug, :score, :answers, :sentence)
            """)
    abstract void insertCandidate(
            CommentId id, int revision, int rank, String slug, float score, boolean answers, String sentence);

    /**
     * Has these comments matched and drafted again; until then they keep the match and the draft that they have. Whoever
     * knows which comments are open calls it.
     */
    public int redo(Collection<CommentId> comments) {
        return comments.isEmpty() ? 0 : outdate(List.copyOf(comments));
    }

    /** A match stays as it is until the new one takes its place; a comment without an outcome would change its lane. */
    @Query("""
            UPDATE match m SET library = '' FROM comment c
            WHERE c.id = m.comment_id AND c.revision = m.revision AND c.id IN (:ids)
            """)
    abstract int outdate(List<CommentId> ids);
}
