package org.signpost.faq.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.faq.editor.difference.EntryComparison;
import org.signpost.faq.library.EntryVersions;
import org.signpost.faq.library.EntryVersions.VersionLine;
import org.signpost.faq.library.PublishedVersion;
import org.signpost.faq.pages.FaqAddresses;
import org.signpost.staff.StaffAct;
import org.signpost.staff.Staffer;

/** Puts together what the pages of one entry and of its versions show. */
@Singleton
class EntryViews {
    private static final int VERSIONS_AT_ONCE = 50;
    private static final int PROPOSALS_AT_MOST = 20;

    private final CurrentLibrary currentLibrary;
    private final EntryVersions versions;
    private final EntryProposals proposals;
    private final FaqAddresses addresses;
    private final Clock clock;

    EntryViews(
            CurrentLibrary currentLibrary,
            EntryVersions versions,
            EntryProposals proposals,
            FaqAddresses addresses,
            Clock clock) {
        this.currentLibrary = currentLibrary;
        this.versions = versions;
        this.proposals = proposals;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * The entry of this slug with its versions below a number; empty where there never was one.
     *
     * @param refusal of what the person tried just now
     */
    Optional<EntryView> of(String slug, int below, CheckRefusal refusal, Staffer who) {
        LocalDate today = LocalDate.now(clock);
        List<VersionLine> history = versions.history(slug, today, below, VERSIONS_AT_ONCE + 1);
        Optional<PublishedVersion> newest = versions.newest(slug, Entry.FIRST_LANGUAGE);
        if (history.isEmpty() || newest.isEmpty()) {
            return Optional.empty();
        }
        Library library = currentLibrary.get();
        List<VersionLine> lines = history.stream().limit(VERSIONS_AT_ONCE).toList();
        Entry entry = library.find(slug, Entry.FIRST_LANGUAGE)
                .map(EntryVersion::entry)
                .orElseGet(() -> newest.get().entry());
        return Optional.of(new EntryView(
                slug,
                entry.question(),
                entry.topic().title(Entry.FIRST_LANGUAGE),
                LibraryWords.languages(library).stream()
                        .map(language -> text(library, slug, language, today))
                        .toList(),
                lines,
                history.size() > VERSIONS_AT_ONCE ? lines.getLast().number() : 0,
                proposals.openOf(slug, PROPOSALS_AT_MOST),
                refusal,
                who.may(StaffAct.PUBLISH),
                EntryForm.nextReview(today).toString()));
    }

    private EntryView.Text text(Library library, String slug, String language, LocalDate today) {
        Optional<EntryVersion> current = library.find(slug, language);
        return new EntryView.Text(
                language,
                LibraryWords.language(language),
                current.orElse(null),
                current.map(version -> EntryState.of(library, version, today)).orElse(null),
                current.map(version -> SourceToOpen.of(version.entry())).orElse(List.of()),
                addresses.entry(slug, language));
    }

    /** One version; empty where there is none of this number. */
    Optional<VersionView> version(String slug, int number) {
        return versions.findBySlugAndNumber(slug, number).map(version -> {
            Entry entry = version.entry();
            String html = Markdown.html(entry.body(), addresses.links(currentLibrary.get(), version.language()));
            return new VersionView(slug, version.line(LocalDate.now(clock)), entry, html);
        });
    }

    /** What changed from one version to another; empty where either is not there. */
    Optional<VersionView.Compared> compared(String slug, int from, int to) {
        LocalDate today = LocalDate.now(clock);
        return versions.findBySlugAndNumber(slug, from)
                .flatMap(before -> versions.findBySlugAndNumber(slug, to)
                        .map(after -> new VersionView.Compared(
                                slug,
                                after.question(),
                                before.line(today),
                                after.line(today),
                                EntryComparison.of(before.entry(), after.entry()))));
    }
}
