package org.signpost.faq.editor;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.library.EntryVersions;
import org.signpost.faq.library.PublishedVersion;
import org.signpost.platform.TextExcerpt;

/** Texts of entries that are being written. Whoever begins one joins or opens the transaction. Thread-safe. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class EntryProposals implements GenericRepository<EntryProposal, ProposalId> {
    private static final int LONGEST_QUESTION = 2_000;

    private final EntryVersions versions;
    private final Clock clock;

    EntryProposals(EntryVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * A proposal in a list.
     *
     * @param slug of the entry that it changes or translates, or null for a new one
     * @param author who began it
     * @param savedBy who wrote in it last
     * @param proposedBy who handed it to the legal team, or null
     * @param total how many there are with those that the list leaves out
     */
    @Introspected
    public record OpenProposal(
            long id,
            @Nullable String slug,
            String language,
            String question,
            String author,
            String savedBy,
            Instant savedAt,
            @Nullable String proposedBy,
            int total) {}

    /** The path of the page on which a proposal is written. */
    public static String address(ProposalId id) {
        return "/library/proposals/" + id;
    }

    /**
     * Begins an entry that is not there yet.
     *
     * @param author the name of whoever does
     */
    @Transactional
    public ProposalId start(NewEntry seed, String author) {
        String slug = SlugSuggestion.of(seed.question(), seed.topic(), versions::existsBySlug);
        EntryForm entryForm = EntryForm.of(seed, slug);
        return seed.question().isBlank()
                ? begin(null, seed.language(), 0, entryForm, author)
                : insert(null, seed.language(), 0, entryForm, 1, author, "");
    }

    /**
     * Begins to change an entry, or to translate one; the same untouched proposal where the person began one already.
     *
     * @param from the version whose text to begin with, or null for the newest
     * @return empty where there is no such entry or version
     */
    @Transactional
    public Optional<ProposalId> edit(String slug, String language, @Nullable Integer from, String author) {
        Optional<PublishedVersion> newest = versions.newest(slug, language);
        if (newest.isEmpty()) {
            return versions.newest(slug, Entry.FIRST_LANGUAGE)
                    .map(english -> begin(slug, language, 0, EntryForm.translating(english.entry()), author));
        }
        Optional<PublishedVersion> text = from == null ? newest : versions.findBySlugAndNumber(slug, from);
        return text.filter(version -> version.language().equals(language))
                .map(version -> begin(slug, language, newest.get().number(), EntryForm.of(version.entry()), author));
    }

    private ProposalId begin(@Nullable String slug, String language, int base, EntryForm entryForm, String author) {
        return untouched(slug, language, base, author, entryForm)
                .map(ProposalId::new)
                .orElseGet(() -> insert(slug, language, base, entryForm, 0, author, ""));
    }

    /** One that begins with what somebody typed into another. */
    ProposalId copy(EntryProposal other, EntryForm entryForm, String author, String session) {
        return insert(other.slug(), other.language(), other.base(), entryForm, 1, author, session);
    }

    private ProposalId insert(
            @Nullable String slug,
            String language,
            int base,
            EntryForm entryForm,
            int counter,
            String author,
            String session) {
        return new ProposalId(insert(
                slug, language, base, question(entryForm), entryForm, counter, author, session, clock.instant()));
    }

    @Query("""
            WITH made AS (
                INSERT INTO faq_proposal (slug, language, base_version, question, wording, state, counter, author,
                                          started_at, saved_by, saved_at, saved_in)
                VALUES (:slug, :language, :base, :question, CAST(:wording AS jsonb), 'OPEN', :counter, :author,
                        :now, :author, :now, :session)
                RETURNING id)
            SELECT id AS value FROM made
            """)
    abstract long insert(
            @Nullable String slug,
            String language,
            int base,
            String question,
            @TypeDef(type = DataType.JSON) EntryForm wording,
            int counter,
            String author,
            String session,
            Instant now);

    /** One of them. */
    public abstract Optional<EntryProposal> findById(ProposalId id);

    /** One of them, locked until the transaction ends. */
    abstract Optional<EntryProposal> findByIdForUpdate(ProposalId id);

    /** One that the same person began on the same text and left as it was. */
    @Query("""
            SELECT id FROM faq_proposal
            WHERE state = 'OPEN' AND counter = 0 AND author = :author AND language = :language
              AND slug IS NOT DISTINCT FROM CAST(:slug AS text) AND base_version = :base
              AND wording = CAST(:wording AS jsonb)
            ORDER BY id LIMIT 1
            """)
    abstract Optional<Long> untouched(
            @Nullable String slug,
            String language,
            int base,
            String author,
            @TypeDef(type = DataType.JSON) EntryForm wording);

    /** What is typed says. The topic of a translation is that of the English entry, and no entry changes its slug. */
    ParsedForm read(EntryProposal proposal, EntryForm typed) {
        String slug = proposal.slug();
        String topic = slug == null || proposal.language().equals(Entry.FIRST_LANGUAGE)
                ? typed.topic()
                : versions.newest(slug, Entry.FIRST_LANGUAGE)
                        .map(english -> english.entry().topic().slug())
                        .orElse(typed.topic());
        return FormReader.read(
                typed,
                slug == null ? typed.slug() : slug,
                topic,
                proposal.language(),
                proposal.base() > 0,
                LocalDate.ofInstant(proposal.savedAt(), ZoneOffset.UTC),
                LocalDate.now(clock));
    }

    static String question(EntryForm entryForm) {
        return TextExcerpt.beginning(entryForm.question().strip(), LONGEST_QUESTION);
    }

    @Query("""
            UPDATE faq_proposal SET wording = CAST(:wording AS jsonb), question = :question, counter = counter + 1,
                                    saved_by = :who, saved_at = :now, saved_in = :session
            WHERE id = :id
            """)
    abstract void save(
            ProposalId id,
            @TypeDef(type = DataType.JSON) EntryForm wording,
            String question,
            String who,
            String session,
            Instant now);

    @Query("UPDATE faq_proposal SET proposed_by = :who, proposed_at = :now WHERE id = :id")
    abstract void propose(ProposalId id, String who, Instant now);

    @Query("UPDATE faq_proposal SET base_version = :base, counter = counter + 1 WHERE id = :id")
    abstract void carryOn(ProposalId id, int base);

    @Query("UPDATE faq_proposal SET state = 'DROPPED', closed_by = :who, closed_at = :now WHERE id = :id")
    abstract void drop(ProposalId id, String who, Instant now);

    @Query("""
            UPDATE faq_proposal SET state = 'OPEN', closed_by = NULL, closed_at = NULL, proposed_by = NULL,
                                    proposed_at = NULL
            WHERE id = :id
            """)
    abstract void reopen(ProposalId id);

    @Query("""
            UPDATE faq_proposal SET state = 'PUBLISHED', closed_by = :who, closed_at = :now, published_slug = :slug,
                                    published_version = :version
            WHERE id = :id
            """)
    abstract void publish(ProposalId id, String slug, int version, String who, Instant now);

    /** Those that somebody has written in, the ones that wait for the legal team first. */
    @Query("""
            SELECT id, slug, language, question, author, saved_by, saved_at, proposed_by,
                   count(*) OVER () AS total
            FROM faq_proposal WHERE state = 'OPEN' AND counter > 0
            ORDER BY proposed_at IS NULL, saved_at DESC, id LIMIT :limit OFFSET :skip
            """)
    public abstract List<OpenProposal> open(int limit, int skip);

    /** Those of one entry that somebody has written in, the newest first. */
    @Query("""
            SELECT id, slug, language, question, author, saved_by, saved_at, proposed_by,
                   count(*) OVER () AS total
            FROM faq_proposal WHERE state = 'OPEN' AND counter > 0 AND slug = :slug
            ORDER BY saved_at DESC, id LIMIT :limit
            """)
    public abstract List<OpenProposal> openOf(String slug, int limit);
}
