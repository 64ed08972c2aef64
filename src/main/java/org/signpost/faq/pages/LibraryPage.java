package org.signpost.faq.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.platform.Pages;

/** The list of entries for staff: which are right until when, and which block drafts. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class LibraryPage {
    private static final int SOON_DAYS = 30;

    private final CurrentLibrary libraries;
    private final PublicAddresses addresses;
    private final Pages pages;
    private final Clock clock;

    LibraryPage(CurrentLibrary libraries, PublicAddresses addresses, Pages pages, Clock clock) {
        this.libraries = libraries;
        this.addresses = addresses;
        this.pages = pages;
        this.clock = clock;
    }

    /** All entries, those that need a look first. */
    @Get("/library")
    HttpResponse<?> all(HttpRequest<?> request) {
        Library library = libraries.get();
        LocalDate today = LocalDate.now(clock);
        List<LibraryRow> rows = new ArrayList<>();
        for (String slug : library.slugs()) {
            for (String language : library.languages(slug)) {
                library.find(slug, language).ifPresent(version -> rows.add(row(library, version, today)));
            }
        }
        rows.sort(Comparator.comparing(LibraryRow::state)
                .thenComparing(row -> row.entry().topic())
                .thenComparing(row -> row.entry().slug())
                .thenComparing(row -> row.entry().language()));
        long expired = rows.stream()
                .filter(row -> row.state() == LibraryRow.State.EXPIRED)
                .count();
        return pages.page(request, "faq/library", "FAQ", "faq", Map.of("rows", rows, "expired", expired));
    }

    private LibraryRow row(Library library, EntryVersion version, LocalDate today) {
        Entry entry = version.entry();
        return new LibraryRow(
                entry,
                version.number(),
                state(library, entry, today),
                PublicWords.in(Entry.FIRST_LANGUAGE).topic(entry.topic()),
                addresses.entry(entry.slug(), entry.language()));
    }

    private static LibraryRow.State state(Library library, Entry entry, LocalDate today) {
        if (entry.expired(today)) {
            return LibraryRow.State.EXPIRED;
        }
        boolean behind = library.find(entry.slug(), Entry.FIRST_LANGUAGE)
                .filter(english -> entry.reviewed().isBefore(english.entry().reviewed()))
                .isPresent();
        if (behind) {
            return LibraryRow.State.BEHIND;
        }
        return entry.expired(today.plusDays(SOON_DAYS)) ? LibraryRow.State.SOON : LibraryRow.State.GOOD;
    }
}
