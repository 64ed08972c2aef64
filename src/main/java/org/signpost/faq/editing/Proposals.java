package org.signpost.faq.editing;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.PublishedVersion;
import org.signpost.faq.Versions;

/** Texts of entries that are being written. Whoever begins one joins or opens the transaction. Thread-safe. */
@Singleton
public class Proposals {
    private static final int LONGEST_QUESTION = 2_000;

    private final ProposalRows rows;
    private final Versions versions;
    private final ObjectMapper json;
    private final Clock clock;

    Proposals(ProposalRows rows, Versions versions, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

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
        String slug = Slugs.of(seed.question(), seed.topic(), versions::knows);
        Wording wording = Wordings.of(seed, slug, LocalDate.now(clock));
        return seed.question().isBlank()
                ? begin(null, seed.language(), 0, wording, author)
                : insert(null, seed.language(), 0, wording, 1, author, "");
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
                    .map(english -> begin(slug, language, 0, Wordings.translating(english.entry()), author));
        }
        Optional<PublishedVersion> text = from == null ? newest : versions.find(slug, from);
        return text.filter(version -> version.language().equals(language))
                .map(version -> begin(slug, language, newest.get().number(), Wordings.of(version.entry()), author));
    }

    private ProposalId begin(@Nullable String slug, String language, int base, Wording wording, String author) {
        return rows.untouched(slug, language, base, author, write(wording))
                .map(ProposalId::new)
                .orElseGet(() -> insert(slug, language, base, wording, 0, author, ""));
    }

    /** One that begins with what somebody typed into another. */
    ProposalId copy(Proposal other, Wording wording, String author, String session) {
        return insert(other.slug(), other.language(), other.base(), wording, 1, author, session);
    }

    private ProposalId insert(
            @Nullable String slug,
            String language,
            int base,
            Wording wording,
            int counter,
            String author,
            String session) {
        return new ProposalId(rows.insert(
                slug, language, base, question(wording), write(wording), counter, author, session, clock.instant()));
    }

    /** One of them. */
    public Optional<Proposal> find(ProposalId id) {
        return rows.find(id.value()).map(this::proposal);
    }

    /** Those that somebody has written in, the ones that wait for the legal team first. */
    public List<OpenProposal> open(int limit, int skip) {
        return rows.open(limit, skip);
    }

    /** Those of one entry, the newest first. */
    public List<OpenProposal> openOf(String slug, int limit) {
        return rows.openOf(slug, limit);
    }

    /** What a proposal says. The topic of a translation is that of the English entry, and no entry changes its slug. */
    Reading read(Proposal proposal) {
        return read(proposal, proposal.wording());
    }

    /** As the other, of what is typed now. */
    public Reading read(Proposal proposal, Wording typed) {
        String slug = proposal.slug();
        Wording wording = slug == null ? typed : typed.named(slug, topic(proposal, slug, typed));
        return WordingReader.read(wording, proposal.language(), proposal.base() > 0, LocalDate.now(clock));
    }

    private String topic(Proposal proposal, String slug, Wording typed) {
        return proposal.language().equals(Entry.FIRST_LANGUAGE)
                ? typed.topic()
                : versions.newest(slug, Entry.FIRST_LANGUAGE)
                        .map(english -> english.entry().topic().slug())
                        .orElse(typed.topic());
    }

    static String question(Wording wording) {
        String question = wording.question().strip();
        return question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
    }

    String write(Wording wording) {
        try {
            return json.writeValueAsString(wording);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Proposal proposal(ProposalRows.Row row) {
        String slug = row.publishedSlug();
        Integer version = row.publishedVersion();
        return new Proposal(
                new ProposalId(row.id()),
                row.slug(),
                row.language(),
                row.baseVersion(),
                read(row.wording()),
                row.state(),
                row.counter(),
                row.author(),
                row.savedBy(),
                row.savedAt(),
                row.proposedBy(),
                slug == null || version == null ? null : new VersionName(slug, version));
    }

    private Wording read(String text) {
        try {
            return json.readValue(text, Wording.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
