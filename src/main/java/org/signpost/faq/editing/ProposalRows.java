package org.signpost.faq.editing;

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

/** The SQL of {@link Proposals} and {@link Publishing}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProposalRows extends GenericRepository<ProposalRows.Key, Long> {

    /** A proposal as far as the framework needs to know. */
    @MappedEntity("faq_proposal")
    record Key(@Id long id) {}

    /** A proposal as stored. */
    @Introspected
    record Row(
            long id,
            @Nullable String slug,
            String language,
            int baseVersion,
            String wording,
            Proposal.State state,
            int counter,
            String author,
            String savedBy,
            String savedIn,
            Instant savedAt,
            @Nullable String proposedBy,
            @Nullable String publishedSlug,
            @Nullable Integer publishedVersion) {}

    @Query("""
            WITH made AS (
                INSERT INTO faq_proposal (slug, language, base_version, question, wording, state, counter, author,
                                          started_at, saved_by, saved_at, saved_in)
                VALUES (:slug, :language, :base, :question, CAST(:wording AS jsonb), 'OPEN', :counter, :author,
                        :now, :author, :now, :session)
                RETURNING id)
            SELECT id AS value FROM made
            """)
    long insert(
            @Nullable String slug,
            String language,
            int base,
            String question,
            String wording,
            int counter,
            String author,
            String session,
            Instant now);

    @Query("""
            SELECT id, slug, language, base_version, CAST(wording AS text) AS wording, state, counter, author, saved_by,
                   saved_in, saved_at, proposed_by, published_slug, published_version
            FROM faq_proposal WHERE id = :id
            """)
    Optional<Row> find(long id);

    @Query("""
            SELECT id, slug, language, base_version, CAST(wording AS text) AS wording, state, counter, author, saved_by,
                   saved_in, saved_at, proposed_by, published_slug, published_version
            FROM faq_proposal WHERE id = :id FOR UPDATE
            """)
    Optional<Row> lock(long id);

    /** One that the same person began on the same text and left as it was. */
    @Query("""
            SELECT id FROM faq_proposal
            WHERE state = 'OPEN' AND counter = 0 AND author = :author AND language = :language
              AND slug IS NOT DISTINCT FROM CAST(:slug AS text) AND base_version = :base
              AND wording = CAST(:wording AS jsonb)
            ORDER BY id LIMIT 1
            """)
    Optional<Long> untouched(@Nullable String slug, String language, int base, String author, String wording);

    @Query("""
            UPDATE faq_proposal SET wording = CAST(:wording AS jsonb), question = :question, counter = counter + 1,
                                    saved_by = :who, saved_at = :now, saved_in = :session
            WHERE id = :id
            """)
    void save(long id, String wording, String question, String who, String session, Instant now);

    @Query("UPDATE faq_proposal SET proposed_by = :who, proposed_at = :now WHERE id = :id")
    void propose(long id, String who, Instant now);

    @Query("UPDATE faq_proposal SET base_version = :base, counter = counter + 1 WHERE id = :id")
    void carryOn(long id, int base);

    @Query("UPDATE faq_proposal SET state = 'DROPPED', closed_by = :who, closed_at = :now WHERE id = :id")
    void drop(long id, String who, Instant now);

    @Query("""
            UPDATE faq_proposal SET state = 'OPEN', closed_by = NULL, closed_at = NULL, proposed_by = NULL,
                                    proposed_at = NULL
            WHERE id = :id
            """)
    void reopen(long id);

    @Query("""
            UPDATE faq_proposal SET state = 'PUBLISHED', closed_by = :who, closed_at = :now, published_slug = :slug,
                                    published_version = :version
            WHERE id = :id
            """)
    void publish(long id, String slug, int version, String who, Instant now);

    /** Those that somebody has written in; the ones that wait for the legal team first. */
    @Query("""
            SELECT id, slug, language, question, author, saved_by, saved_at, proposed_by,
                   count(*) OVER () AS total
            FROM faq_proposal WHERE state = 'OPEN' AND counter > 0
            ORDER BY proposed_at IS NULL, saved_at DESC, id LIMIT :limit OFFSET :skip
            """)
    List<OpenProposal> open(int limit, int skip);

    @Query("""
            SELECT id, slug, language, question, author, saved_by, saved_at, proposed_by,
                   count(*) OVER () AS total
            FROM faq_proposal WHERE state = 'OPEN' AND counter > 0 AND slug = :slug
            ORDER BY saved_at DESC, id LIMIT :limit
            """)
    List<OpenProposal> openOf(String slug, int limit);
}
