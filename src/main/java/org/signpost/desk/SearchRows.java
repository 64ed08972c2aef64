package org.signpost.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;

/** Finds comments, open or not: one statement with parameters, whatever was typed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SearchRows extends GenericRepository<Place, CommentId> {
    int MOST = 50;

    /** The newest that fit, at most {@link #MOST}. */
    default List<Queue.CardRow> find(org.signpost.desk.Query query, Instant now, LocalDate today) {
        Lane lane = query.lane();
        return find(
                query.words(),
                likeLiteral(query.words()),
                query.topic(),
                lane == null ? null : lane.name(),
                query.from(),
                query.to(),
                query.language(),
                query.personalData(),
                now,
                today,
                MOST);
    }

    @Query(Queue.PLACES + """
            , page AS (
                SELECT c.id, p.lane, coalesce(p.urgent, false) AS urgent,
                       coalesce(c.written_at, c.first_seen_at) AS waiting_since, coalesce(p.sure, false) AS sure
                FROM comment c
                JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
                JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
                JOIN comment_topics n ON n.comment_id = a.comment_id AND n.revision = a.revision
                LEFT JOIN place p ON p.id = c.id
                WHERE (CAST(:words AS text) = '' OR to_tsvector('simple', r.text) @@ websearch_to_tsquery('simple', :words)
                       OR c.author ILIKE '%' || :author || '%')
                  AND (CAST(:topic AS text) IS NULL OR n.topics @> jsonb_build_array(
                       jsonb_build_object('topic', upper(replace(CAST(:topic AS text), '-', '_')))))
                  AND (CAST(:inLane AS text) IS NULL OR p.lane = CAST(:inLane AS text))
                  AND (CAST(:from AS date) IS NULL OR coalesce(c.written_at, c.first_seen_at) >= CAST(:from AS date))
                  AND (CAST(:to AS date) IS NULL OR coalesce(c.written_at, c.first_seen_at) < CAST(:to AS date) + 1)
                  AND (CAST(:language AS text) IS NULL OR a.language = CAST(:language AS text))
                  AND (NOT CAST(:personalData AS boolean) OR a.personal_data <> CAST('[]' AS jsonb))
                ORDER BY coalesce(c.written_at, c.first_seen_at) DESC, c.id DESC
                LIMIT :limit
            )
            """ + Queue.CARDS + "ORDER BY p.waiting_since DESC, p.id DESC")
    List<Queue.CardRow> find(
            String words,
            String author,
            @Nullable String topic,
            @Nullable String inLane,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String language,
            boolean personalData,
            Instant now,
            LocalDate today,
            int limit);

    /** In a LIKE pattern, these three stand for themselves only behind a backslash. */
    private static String likeLiteral(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
