package org.signpost.faq.editing.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.Markdown;
import org.signpost.faq.PublishedVersion;
import org.signpost.faq.Versions;
import org.signpost.faq.editing.Comparison;
import org.signpost.faq.pages.PublicAddresses;
import org.signpost.platform.Pages;

/** One version, and what changed from one to another. */
@Controller("/library/entries/{slug}")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class VersionPages {
    private final Versions versions;
    private final CurrentLibrary libraries;
    private final PublicAddresses addresses;
    private final Pages pages;
    private final Clock clock;

    VersionPages(Versions versions, CurrentLibrary libraries, PublicAddresses addresses, Pages pages, Clock clock) {
        this.versions = versions;
        this.libraries = libraries;
        this.addresses = addresses;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/versions/{number}")
    HttpResponse<?> version(HttpRequest<?> request, String slug, int number) {
        Optional<PublishedVersion> found = versions.findBySlugAndNumber(slug, number);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        PublishedVersion version = found.get();
        Entry entry = version.entry();
        VersionView view = new VersionView(
                slug,
                VersionLine.of(version, LocalDate.now(clock)),
                entry,
                Markdown.html(entry.body(), addresses.links(libraries.get(), version.language())));
        return pages.page(request, "library/version", "Version " + number, "faq", view);
    }

    @Get("/compare")
    HttpResponse<?> compare(HttpRequest<?> request, String slug, @QueryValue int from, @QueryValue int to) {
        Optional<PublishedVersion> before = versions.findBySlugAndNumber(slug, from);
        Optional<PublishedVersion> after = versions.findBySlugAndNumber(slug, to);
        if (before.isEmpty() || after.isEmpty()) {
            return HttpResponse.notFound();
        }
        LocalDate today = LocalDate.now(clock);
        VersionView.Compared view = new VersionView.Compared(
                slug,
                after.get().question(),
                VersionLine.of(before.get(), today),
                VersionLine.of(after.get(), today),
                Comparison.of(before.get().entry(), after.get().entry()));
        return pages.page(request, "library/compare", "Version " + from + " and version " + to, "faq", view);
    }
}
