package org.signpost.desk.queue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.queue.QueueRepository.CardRow;
import org.signpost.desk.queue.QueueRepository.QueueEntry;
import org.signpost.triage.Topic;

/**
 * The search among all comments, open or not: one statement with parameters, whatever was typed. Words are found by two indexes, of
 * texts and of authors, each asked by itself; accents and capitals do not count, see the function {@code folded}.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SearchRepository extends GenericRepository<QueueEntry, CommentId> {
    int MOST_FOUND = 50;

    /** So many of the newest that fit are ranked; words that stand in more comments than that tell little. */
    int MOST_RANKED = 1_000;

    String WORDS = "websearch_to_tsquery('simple', folded(:words))";

    String HAS_WORDS = """
            , worded AS (
                SELECT r.comment_id AS id FROM comment_revision r JOIN comment c ON c.id = r.comment_id AND c.revision = r.revision
                WHERE to_tsvector('simple', folded(r.text)) @@
            """ + WORDS + """
                UNION
                SELECT c.id FROM comment c WHERE to_tsvector('simple', folded(c.author)) @@
            """ + WORDS + ")";

    String FOUND = """
            , found AS (
                SELECT c.id, p.lane, coalesce(p.urgent, false) AS urgent, c.author, r.text,
                       coalesce(c.written_at, c.first_seen_at) AS waiting_since, coalesce(p.sure, false) AS sure
                FROM comment c
                JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
                JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
                JOIN comment_topics n ON n.comment_id = a.comment_id AND n.revision = a.revision
                LEFT JOIN place p ON p.id = c.id
                WHERE (CAST(:without AS text) = '' OR NOT to_tsvector('simple', folded(c.author || ' ' || r.text))
                                                          @@ websearch_to_tsquery('simple', folded(:without)))
                  AND (CAST(:topic AS text) IS NULL OR n.topics @> jsonb_build_array(
                       jsonb_build_object('topic', CAST(:topic AS text))))
                  AND (CAST(:inLane AS text) IS NULL OR p.lane = CAST(:inLane AS text))
                  AND (CAST(:from AS date) IS NULL OR c.written_at >= CAST(:from AS date))
                  AND (CAST(:to AS date) IS NULL OR c.written_at < CAST(:to AS date) + 1)
                  AND (CAST(:language AS text) IS NULL OR a.language = CAST(:language AS text))
                  AND (NOT CAST(:personalData AS boolean) OR a.personal_data <> CAST('[]' AS jsonb))
            """;

    String NEWEST = " ORDER BY waiting_since DESC, c.id DESC LIMIT ";

    /** An author counts for more than a word of the text. */
    String BY_RANK = "), page AS (SELECT f.*, ts_rank(setweight(to_tsvector('simple', folded(f.author)), 'A')"
            + " || setweight(to_tsvector('simple', folded(f.text)), 'D'), " + WORDS + ") AS rank FROM found f"
            + " ORDER BY rank DESC, f.waiting_since DESC, f.id DESC LIMIT :limit)"
            + QueueRepository.CARDS + " ORDER BY p.rank DESC, p.waiting_since DESC, p.id DESC";

    String BY_TIME =
            "), page AS (SELECT * FROM found)" + QueueRepository.CARDS + " ORDER BY p.waiting_since DESC, p.id DESC";

    /** At most {@link #MOST_FOUND}: the best where words were typed, else the newest. */
    default List<CardRow> search(SearchQuery query, Instant now, LocalDate today) {
        Topic topic = query.topic();
        String code = topic == null ? null : topic.code();
        String lane = query.lane() == null ? null : query.lane().name();
        boolean pii = query.personalData();
        return query.words().isEmpty()
                ? newest(
                        query.without(),
                        code,
                        lane,
                        query.from(),
                        query.to(),
                        query.language(),
                        pii,
                        now,
                        today,
                        MOST_FOUND)
                : best(
                        query.words(),
                        query.without(),
                        code,
                        lane,
                        query.from(),
                        query.to(),
                        query.language(),
                        pii,
                        now,
                        today,
                        MOST_RANKED,
                        MOST_FOUND);
    }

    @Query(QueueRepository.PLACES + HAS_WORDS + FOUND + " AND c.id IN (SELECT id FROM worded)" + NEWEST + ":ranked"
            + BY_RANK)
    List<CardRow> best(
            String words,
            String without,
            @Nullable String topic,
            @Nullable String inLane,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String language,
            boolean personalData,
            Instant now,
            LocalDate today,
            int ranked,
            int limit);

    @Query(QueueRepository.PLACES + FOUND + NEWEST + ":limit" + BY_TIME)
    List<CardRow> newest(
            String without,
            @Nullable String topic,
            @Nullable String inLane,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String language,
            boolean personalData,
            Instant now,
            LocalDate today,
            int limit);
}
