package org.signpost.faq.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.faq.editor.difference.EntryComparison;
import org.signpost.faq.library.EntryCheck;
import org.signpost.faq.library.EntryFile;
import org.signpost.faq.library.EntryVersions;
import org.signpost.faq.library.PublishedVersion;
import org.signpost.faq.pages.FaqAddresses;
import org.signpost.staff.StaffAct;
import org.signpost.staff.Staffer;

/** Puts together what the editor shows, and its preview. */
@Singleton
class EditorViews {
    private static final int BLANK_LINES = 2;
    private static final String TOO_LONG = "This is longer than an entry can be.";

    private final EntryVersions versions;
    private final EntryProposals proposals;
    private final CurrentLibrary currentLibrary;
    private final FaqAddresses addresses;
    private final Clock clock;

    EditorViews(
            EntryVersions versions,
            EntryProposals proposals,
            CurrentLibrary currentLibrary,
            FaqAddresses addresses,
            Clock clock) {
        this.versions = versions;
        this.proposals = proposals;
        this.currentLibrary = currentLibrary;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * The editor with what is kept.
     *
     * @param refusal a sentence about what was refused, or an empty text
     * @param problems beside the fields, where somebody tried to publish
     */
    EditorView of(EntryProposal proposal, String refusal, SequencedMap<String, String> problems, Staffer who) {
        EntryForm entryForm = proposal.wording();
        Optional<PublishedVersion> newest = newest(proposal, proposal.language());
        ParsedForm parsed = proposals.read(proposal, entryForm);
        Entry typed = parsed.entry();
        LocalDate today = LocalDate.now(clock);
        boolean legal = who.may(StaffAct.PUBLISH);
        return new EditorView(
                proposal,
                new EditorSession(proposal.counter(), UUID.randomUUID().toString(), false),
                problems,
                sources(entryForm),
                claims(entryForm),
                preview(proposal, entryForm, parsed),
                newest.filter(version -> proposal.open() && version.number() > proposal.base())
                        .map(version -> conflict(proposal, version, typed, today))
                        .orElse(null),
                newest.map(version -> version.line(today))
                        .filter(line -> line.scheduled() != null)
                        .orElse(null),
                newest(proposal, Entry.FIRST_LANGUAGE)
                        .filter(_ -> !proposal.language().equals(Entry.FIRST_LANGUAGE))
                        .map(PublishedVersion::entry)
                        .orElse(null),
                changes(proposal, typed),
                legal || proposal.author().equals(who.name()),
                refusal,
                legal);
    }

    private EditorView.Conflict conflict(
            EntryProposal proposal, PublishedVersion other, @Nullable Entry typed, LocalDate today) {
        EntryComparison theirs = base(proposal)
                .map(base -> EntryComparison.of(base.entry(), other.entry()))
                .orElseGet(() -> EntryComparison.of(other.entry(), other.entry()));
        EntryComparison yours = typed == null ? null : EntryComparison.of(other.entry(), typed);
        return new EditorView.Conflict(other.line(today), theirs, yours);
    }

    private @Nullable EntryComparison changes(EntryProposal proposal, @Nullable Entry typed) {
        return typed == null
                ? null
                : base(proposal)
                        .map(base -> EntryComparison.of(base.entry(), typed))
                        .orElse(null);
    }

    private Optional<PublishedVersion> base(EntryProposal proposal) {
        return Optional.ofNullable(proposal.slug())
                .flatMap(slug -> versions.findBySlugAndNumber(slug, proposal.base()));
    }

    private Optional<PublishedVersion> newest(EntryProposal proposal, String language) {
        return Optional.ofNullable(proposal.slug()).flatMap(slug -> versions.newest(slug, language));
    }

    private static List<EntryForm.SourceLine> sources(EntryForm entryForm) {
        List<EntryForm.SourceLine> sources = new ArrayList<>(entryForm.sources());
        for (int i = 0; i < BLANK_LINES && sources.size() < EntryForm.MOST_SOURCES; i++) {
            sources.add(EntryForm.SourceLine.BLANK);
        }
        return sources;
    }

    private static List<EntryForm.ClaimLine> claims(EntryForm entryForm) {
        List<EntryForm.ClaimLine> claims = new ArrayList<>(entryForm.claims());
        for (int i = 0; i < BLANK_LINES && claims.size() < EntryForm.MOST_CLAIMS; i++) {
            claims.add(EntryForm.ClaimLine.BLANK);
        }
        return claims;
    }

    /** The text of a proposal as the public would read it. */
    PreviewView preview(EntryProposal proposal, EntryForm typed) {
        return preview(proposal, typed, proposals.read(proposal, typed));
    }

    private PreviewView preview(EntryProposal proposal, EntryForm typed, ParsedForm parsed) {
        Library library = currentLibrary.get();
        String body = typed.body().length() > EntryFile.MAX_TEXT ? TOO_LONG : typed.body();
        Entry entry = parsed.entry();
        return new PreviewView(
                typed.question().strip(),
                Markdown.html(body, addresses.links(library, proposal.language())),
                EntryCheck.words(body),
                typed.reply().strip().length(),
                parsed.problems(),
                entry == null ? List.of() : EntryCheck.of(entry, library, LocalDate.now(clock)));
    }
}
