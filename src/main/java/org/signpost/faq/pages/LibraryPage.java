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

    /** How an entry stands. */
    public enum State {
        /** Its date is past: no drafts are made from it. */
        EXPIRED,
        /** Its date comes within a month. */
        SOON,
        /** A translation that is older than the English text. */
        BEHIND,
        /** It may be relied on. */
        GOOD
    }

    /** An entry in the list. */
    public record Row(Entry entry, int version, State state, String topic, String address) {}

    /** All entries, those that need a look first. */
    @Get("/library")
    HttpResponse<?> all(HttpRequest<?> request) {
        Library library = libraries.get();
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = new ArrayList<>();
        for (String slug : library.slugs()) {
            for (String language : library.languages(slug)) {
                library.find(slug, language).ifPresent(version -> rows.add(row(library, version, today)));
            }
        }
        rows.sort(Comparator.comparing(Row::state)
                .thenComparing(row -> row.entry().topic())
                .thenComparing(row -> row.entry().slug())
                .thenComparing(row -> row.entry().language()));
        long expired =
                rows.stream().filter(row -> row.state() == State.EXPIRED).count();
        return pages.page(request, "faq/library", "FAQ", "faq", Map.of("rows", rows, "expired", expired));
    }

    private Row row(Library library, EntryVersion version, LocalDate today) {
        Entry entry = version.entry();
        return new Row(
                entry,
                version.number(),
                state(library, entry, today),
                PublicWords.in(Entry.FIRST_LANGUAGE).topic(entry.topic()),
                addresses.entry(entry.slug(), entry.language()));
    }

    private static State state(Library library, Entry entry, LocalDate today) {
        if (entry.expired(today)) {
            return State.EXPIRED;
        }
        boolean behind = library.find(entry.slug(), Entry.FIRST_LANGUAGE)
                .filter(english -> entry.reviewed().isBefore(english.entry().reviewed()))
                .isPresent();
        if (behind) {
            return State.BEHIND;
        }
        return entry.expired(today.plusDays(SOON_DAYS)) ? State.SOON : State.GOOD;
    }
}
