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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.signpost.faq.CurrentLibrary;
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
        Optional<PublishedVersion> found = versions.find(slug, number);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        PublishedVersion version = found.get();
        Map<String, Object> model = new HashMap<>();
        model.put("slug", slug);
        model.put("line", VersionLine.of(version, LocalDate.now(clock)));
        model.put("entry", version.entry());
        model.put("html", Markdown.html(version.entry().body(), addresses.links(libraries.get(), version.language())));
        return pages.page(request, "library/version", "Version " + number, "faq", model);
    }

    @Get("/compare")
    HttpResponse<?> compare(HttpRequest<?> request, String slug, @QueryValue int from, @QueryValue int to) {
        Optional<PublishedVersion> before = versions.find(slug, from);
        Optional<PublishedVersion> after = versions.find(slug, to);
        if (before.isEmpty() || after.isEmpty()) {
            return HttpResponse.notFound();
        }
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> model = new HashMap<>();
        model.put("slug", slug);
        model.put("question", after.get().question());
        model.put("before", VersionLine.of(before.get(), today));
        model.put("after", VersionLine.of(after.get(), today));
        model.put("comparison", Comparison.of(before.get().entry(), after.get().entry()));
        return pages.page(request, "library/compare", "Version " + from + " and version " + to, "faq", model);
    }
}
