package org.signpost.gaps;

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
import org.signpost.gaps.GapSummary.Member;

/** The SQL of the questions in groups. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuestionRepository extends GenericRepository<QuestionRepository.GroupedQuestion, CommentId> {
    /**
     * Comments that ask what no entry answers: the open ones, and those of the last year that staff answered in their own
     * words or closed for want of an entry. Whoever got an entry after all is no gap, nor is what staff closed because it is
     * not for us.
     */
    String UNCOVERED = """
            FROM comment c
            JOIN comment_standing s ON s.comment_id = c.id
            JOIN match m ON m.comment_id = c.id AND m.revision = c.revision AND m.outcome = 'UNCOVERED'
            LEFT JOIN live_decision l ON l.comment_id = c.id
            WHERE (s.needs_answer OR s.urgent) AND NOT s.gone
              AND (NOT s.decided
                   OR (l.decided_at >= :since
                       AND (l.kind = 'BY_HAND' OR (l.kind = 'NO_REPLY' AND l.reason IN ('ANSWERED', 'OTHER')))))
            """;

    /** What staff dealt with before the group's entry was published waits for nothing any more. */
    String STILL_ASKS = " EXISTS (SELECT 1 " + UNCOVERED + """
              AND c.id = q.comment_id AND c.revision = q.revision
              AND (l.id IS NULL OR g.answered_at IS NULL OR l.decided_at >= g.answered_at
                   OR l.kind IN ('ESCALATED', 'SNOOZED')))
            """;

    /** One person who asks often counts once; of people without a name each counts. */
    String PERSON = """
            CASE WHEN lower(btrim(c.author)) = 'anonymous' THEN '#' || c.id
                 ELSE c.site_id || ' ' || lower(btrim(c.author)) END
            """;

    /** The oldest comments that stand in no group yet, or with an older revision. */
    @Query("SELECT c.id AS value " + UNCOVERED + """
              AND NOT EXISTS (SELECT 1 FROM digest_gap_question q WHERE q.comment_id = c.id AND q.revision = c.revision)
            ORDER BY c.id LIMIT :limit
            """)
    List<CommentId> due(Instant since, int limit);

    String GROUPED = """
            SELECT q.comment_id AS comment, q.gap_id AS gap, q.centre_id AS centre
            FROM digest_gap_question q JOIN digest_gap g ON g.id = q.gap_id
            """;

    /** Questions that stand in a group and do not ask for an entry any more. */
    @Query(GROUPED + "WHERE q.left_at IS NULL AND NOT" + STILL_ASKS + " ORDER BY q.comment_id LIMIT :limit")
    List<QuestionRow> leaving(Instant since, int limit);

    /** Questions that were let go and ask again, such as after an entry was withdrawn. */
    @Query(GROUPED + "WHERE q.left_at IS NOT NULL AND" + STILL_ASKS + " ORDER BY q.comment_id LIMIT :limit")
    List<QuestionRow> returning(Instant since, int limit);

    @Query("""
            UPDATE digest_gap_question q
            SET left_at = :now,
                left_because = CASE
                    WHEN EXISTS (SELECT 1 FROM comment c JOIN match m ON m.comment_id = c.id AND m.revision = c.revision
                                 WHERE c.id = q.comment_id AND m.outcome IN ('MATCHED', 'AMBIGUOUS')) THEN 'COVERED'
                    WHEN EXISTS (SELECT 1 FROM live_decision l WHERE l.comment_id = q.comment_id) THEN 'DECIDED'
                    ELSE 'GONE' END
            WHERE q.comment_id IN (:ids)
            """)
    void leave(List<CommentId> ids, Instant now);

    @Query("UPDATE digest_gap_question SET left_at = NULL, left_because = NULL WHERE comment_id IN (:ids)")
    void comeBack(List<CommentId> ids);

    /** The first topic that holds of a comment, as its groups have it. */
    String FIRST_TOPIC = "coalesce(lower(replace(n.topics -> 0 ->> 'topic', '_', '-')), '')";

    /** Questions in groups whose topics a person corrected since they were grouped. */
    @Query("""
            SELECT q.comment_id AS comment, q.gap_id AS gap, q.centre_id AS centre
            FROM digest_gap_question q JOIN comment_topics n ON n.comment_id = q.comment_id AND n.revision = q.revision
            WHERE q.left_at IS NULL
              AND EXISTS (SELECT 1 FROM topic_correction k WHERE k.comment_id = q.comment_id AND k.revision = q.revision)
              AND q.topic <>
            """ + FIRST_TOPIC + " ORDER BY q.comment_id LIMIT :limit")
    List<QuestionRow> corrected(int limit);

    @Query("UPDATE digest_gap_question q SET topic = " + FIRST_TOPIC + """
             FROM comment_topics n
            WHERE n.comment_id = q.comment_id AND n.revision = q.revision AND q.comment_id IN (:ids)
            """)
    void takeTopics(List<CommentId> ids);

    @Query("""
            INSERT INTO digest_gap_question (comment_id, revision, gap_id, centre_id, asks, topic, words, meaning,
                                             asked_at, joined_at)
            VALUES (:comment, :revision, :gap, :centre, :asks, :topic, :words, :meaning, :askedAt, :now)
            ON CONFLICT (comment_id) DO UPDATE
            SET revision = excluded.revision, gap_id = excluded.gap_id, centre_id = excluded.centre_id, asks = excluded.asks, topic = excluded.topic,
                words = excluded.words, meaning = excluded.meaning, asked_at = excluded.asked_at,
                joined_at = excluded.joined_at, left_at = NULL, left_because = NULL
            """)
    void put(
            CommentId comment,
            int revision,
            GapId gap,
            GapId centre,
            String asks,
            String topic,
            byte[] words,
            byte @Nullable [] meaning,
            Instant askedAt,
            Instant now);

    /** The group that a question stands in, or empty where it is in none any more. */
    @Query("SELECT gap_id AS value FROM digest_gap_question WHERE comment_id = :comment AND left_at IS NULL")
    Optional<GapId> placeOf(CommentId comment);

    @Query(
            "UPDATE digest_gap_question SET gap_id = :gap, centre_id = :gap, joined_at = :now WHERE comment_id = :comment")
    void move(CommentId comment, GapId gap, Instant now);

    /** Moves all questions of a group to another. */
    void updateByGapId(GapId before, GapId gapId);

    @Query("""
            SELECT comment_id, gap_id, centre_id, asks, topic, words, meaning FROM digest_gap_question
            WHERE gap_id = :gap AND left_at IS NULL ORDER BY asked_at DESC, comment_id DESC LIMIT :limit
            """)
    List<GroupedQuestion> newest(GapId gap, int limit);

    @Query("""
            SELECT comment_id, gap_id, centre_id, asks, topic, words, meaning FROM digest_gap_question
            WHERE centre_id = :centre AND left_at IS NULL ORDER BY asked_at DESC, comment_id DESC LIMIT :limit
            """)
    List<GroupedQuestion> near(GapId centre, int limit);

    Optional<GroupedQuestion> findById(CommentId id);

    @Query("SELECT count(DISTINCT " + PERSON + """
            ) FROM digest_gap_question q JOIN comment c ON c.id = q.comment_id
            WHERE q.gap_id = :gap AND q.left_at IS NULL
            """)
    int people(GapId gap);

    /** A question, its group, and the centre that it is near to. */
    @Introspected
    record QuestionRow(CommentId comment, GapId gap, GapId centre) {}

    /** A question of a group, with its numbers as they are kept. */
    @MappedEntity(value = "digest_gap_question", alias = "q_")
    @SuppressWarnings("ArrayRecordComponent")
    record GroupedQuestion(
            @Id CommentId commentId,
            GapId gapId,
            GapId centreId,
            String asks,
            String topic,
            byte[] words,
            byte @Nullable [] meaning) {
        Member member() {
            return new Member(asks, topic, VectorCodec.unpack(words, meaning));
        }

        static List<Member> members(List<GroupedQuestion> some) {
            return some.stream().map(GroupedQuestion::member).toList();
        }
    }
}
