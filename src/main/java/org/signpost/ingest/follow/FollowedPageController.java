package org.signpost.ingest.follow;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.platform.net.OutboundGuard;
import org.signpost.platform.web.FormText;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** The list of followed feeds and pages; for administrators. */
@Controller("/sites/pages")
@Secured("ADMINISTRATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowedPageController {
    private static final String HERE = "/sites/pages";
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 100;

    private final Pages pages;
    private final FollowedPageChanges changes;
    private final Sites sites;
    private final OutboundGuard guard;

    FollowedPageController(Pages pages, FollowedPageChanges changes, Sites sites, OutboundGuard.TrustedHosts trusted) {
        this.guard = OutboundGuard.of(trusted);
        this.pages = pages;
        this.changes = changes;
        this.sites = sites;
    }

    @Serdeable
    record FollowForm(
            @Nullable String address,
            @Nullable String site,
            @Nullable String newSite,
            @Nullable String every) {
        /** With its scheme, where somebody left it out. */
        String whole() {
            String typed = FormText.clean(address).strip();
            return typed.isEmpty() || typed.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? typed : "https://" + typed;
        }

        String siteName() {
            String typed = FormText.clean(newSite).strip();
            return typed.isEmpty() ? FormText.clean(site).strip() : typed;
        }

        int minutes() {
            return Arrays.stream(FollowedPageListView.Rhythm.values())
                    .filter(rhythm -> Integer.toString(rhythm.minutes()).equals(every))
                    .findFirst()
                    .orElse(FollowedPageListView.Rhythm.HOUR)
                    .minutes();
        }
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, new FollowForm(null, null, null, null), "");
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, @Body FollowForm form) {
        String fault = fault(form);
        if (!fault.isEmpty()) {
            return refused(request, form, fault);
        }
        return switch (changes.add(Staffer.of(request), form.siteName(), form.whole(), form.minutes())) {
            case DONE -> Pages.seeOther(HERE, "site.followed");
            case KNOWN_ALREADY -> refused(request, form, "This address is followed already.");
            case TOO_MANY ->
                refused(
                        request,
                        form,
                        "There are " + FollowedPageChanges.MOST + " addresses already. Remove one first.");
        };
    }

    @Post("/{id}/remove")
    HttpResponse<?> remove(HttpRequest<?> request, long id) {
        changes.remove(Staffer.of(request), id);
        return Pages.seeOther(HERE, "site.left");
    }

    private String fault(FollowForm form) {
        String address = form.whole();
        if (address.length() > LONGEST || !address.matches("https?://[^\\s]+") || !hasHost(address)) {
            return "This is not the address of a page. Copy it from the browser, such as"
                    + " https://blog.example.org/comments/feed/";
        }
        if (form.siteName().isEmpty() || form.siteName().length() > LONGEST_NAME) {
            return "Choose a site, or give a new one a short name.";
        }
        return guard.refusal(address)
                .map(reason -> reason + " Only pages on the open internet are followed.")
                .orElse("");
    }

    private static boolean hasHost(String address) {
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private HttpResponse<?> refused(HttpRequest<?> request, FollowForm form, String problem) {
        return page(request, HttpStatus.UNPROCESSABLE_ENTITY, form, problem);
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, FollowForm form, String problem) {
        List<Site> all = sites.findTop200OrderByName();
        Map<SiteId, String> names = all.stream().collect(Collectors.toMap(Site::id, Site::name));
        FollowedPageListView view = new FollowedPageListView(
                changes.all().stream()
                        .map(page -> FollowedPageListView.Item.of(page, names.getOrDefault(page.siteId(), "")))
                        .toList(),
                sites.findAddressed().stream().map(Site::name).toList(),
                FormText.clean(form.address()).strip(),
                form.siteName(),
                form.minutes(),
                problem);
        return pages.page(request, status, "ingest/follow/list", "Feeds and pages", "sites", view);
    }
}
