package org.signpost.faq.editing.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryCheck;
import org.signpost.faq.EntryFile;
import org.signpost.faq.Finding;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.faq.PublishedVersion;
import org.signpost.faq.Versions;
import org.signpost.faq.editing.Comparison;
import org.signpost.faq.editing.Proposal;
import org.signpost.faq.editing.Proposals;
import org.signpost.faq.editing.Publishing;
import org.signpost.faq.editing.Reading;
import org.signpost.faq.editing.Seen;
import org.signpost.faq.editing.Wording;
import org.signpost.faq.pages.PublicAddresses;
import org.signpost.staff.Staffer;

/** Puts together what the editor shows, and its preview. */
@Singleton
class EditorViews {
    private static final int BLANK_SOURCES = 2;
    private static final String TOO_LONG = "This is longer than an entry can be.";

    private final Versions versions;
    private final Proposals proposals;
    private final CurrentLibrary libraries;
    private final PublicAddresses addresses;
    private final Clock clock;

    EditorViews(
            Versions versions, Proposals proposals, CurrentLibrary libraries, PublicAddresses addresses, Clock clock) {
        this.versions = versions;
        this.proposals = proposals;
        this.libraries = libraries;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * The editor with what is kept.
     *
     * @param refusal a sentence about what was refused, or an empty text
     * @param problems beside the fields, where somebody tried to publish
     */
    EditorView of(Proposal proposal, String refusal, SequencedMap<String, String> problems, Staffer who) {
        Wording wording = proposal.wording();
        String slug = proposal.slug();
        Optional<PublishedVersion> newest =
                slug == null ? Optional.empty() : versions.newest(slug, proposal.language());
        Entry typed = typed(proposal);
        LocalDate today = LocalDate.now(clock);
        boolean legal = Publishing.mayPublish(who);
        return new EditorView(
                proposal,
                wording,
                new Seen(proposal.counter(), UUID.randomUUID().toString(), false),
                problems,
                LibraryWords.language(proposal.language()),
                sources(wording),
                preview(proposal, wording),
                newest.filter(version -> proposal.open() && version.number() > proposal.base())
                        .map(version -> conflict(proposal, version, typed, today))
                        .orElse(null),
                newest.filter(version -> version.scheduled(today))
                        .map(version -> VersionLine.of(version, today))
                        .orElse(null),
                english(proposal),
                changes(proposal, typed),
                legal || proposal.author().equals(who.name()),
                refusal,
                LibraryWords.topics(),
                legal);
    }

    private @Nullable Entry typed(Proposal proposal) {
        return switch (proposals.read(proposal, proposal.wording())) {
            case Reading.Sound sound -> sound.entry();
            case Reading.Unready unready -> unready.entry();
        };
    }

    private EditorView.Conflict conflict(
            Proposal proposal, PublishedVersion other, @Nullable Entry typed, LocalDate today) {
        Comparison theirs = base(proposal)
                .map(base -> Comparison.of(base.entry(), other.entry()))
                .orElseGet(() -> Comparison.of(other.entry(), other.entry()));
        Comparison yours = typed == null ? null : Comparison.of(other.entry(), typed);
        return new EditorView.Conflict(VersionLine.of(other, today), theirs, yours);
    }

    private @Nullable Comparison changes(Proposal proposal, @Nullable Entry typed) {
        return typed == null
                ? null
                : base(proposal).map(base -> Comparison.of(base.entry(), typed)).orElse(null);
    }

    private Optional<PublishedVersion> base(Proposal proposal) {
        String slug = proposal.slug();
        return slug == null || proposal.base() == 0
                ? Optional.empty()
                : versions.findBySlugAndNumber(slug, proposal.base());
    }

    private @Nullable Entry english(Proposal proposal) {
        String slug = proposal.slug();
        return slug == null || proposal.language().equals(Entry.FIRST_LANGUAGE)
                ? null
                : versions.newest(slug, Entry.FIRST_LANGUAGE)
                        .map(PublishedVersion::entry)
                        .orElse(null);
    }

    private static List<Wording.SourceLine> sources(Wording wording) {
        List<Wording.SourceLine> sources = new ArrayList<>(wording.sources());
        for (int i = 0; i < BLANK_SOURCES && sources.size() < Wording.MOST_SOURCES; i++) {
            sources.add(Wording.SourceLine.BLANK);
        }
        return sources;
    }

    /** The text of a proposal as the public would read it. */
    Preview preview(Proposal proposal, Wording wording) {
        Library library = libraries.get();
        String body = wording.body().length() > EntryFile.MAX_TEXT ? TOO_LONG : wording.body();
        return switch (proposals.read(proposal, wording)) {
            case Reading.Sound sound -> preview(proposal, wording, body, new LinkedHashMap<>(), sound.entry(), library);
            case Reading.Unready(SequencedMap<String, String> problems, Entry entry) ->
                preview(proposal, wording, body, problems, entry, library);
        };
    }

    private Preview preview(
            Proposal proposal,
            Wording wording,
            String body,
            SequencedMap<String, String> missing,
            @Nullable Entry entry,
            Library library) {
        List<Finding> findings = entry == null ? List.of() : EntryCheck.of(entry, library, LocalDate.now(clock));
        return new Preview(
                wording.question().strip(),
                Markdown.html(body, addresses.links(library, proposal.language())),
                EntryCheck.words(body),
                wording.reply().strip().length(),
                missing,
                findings);
    }
}
