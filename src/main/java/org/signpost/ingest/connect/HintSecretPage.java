package org.signpost.ingest.connect;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.comment.Site;
import org.signpost.comment.SiteId;
import org.signpost.platform.web.Pages;
import org.signpost.platform.web.WebSettings;

/** Shows a hint secret once, with what to do with it: in the answer itself, so that no address leads to it again. */
@Singleton
final class HintSecretPage {
    private final Pages pages;
    private final WebSettings settings;

    HintSecretPage(Pages pages, WebSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    HttpResponse<?> connected(HttpRequest<?> request, ConnectOutcome.Connected connected) {
        HintSecretView view = new HintSecretView(
                connected.name(), true, connected.advice(), hook(request, connected.site()), connected.hintSecret());
        return page(request, "A site is connected", view);
    }

    HttpResponse<?> renewed(HttpRequest<?> request, Site site, String secret) {
        return page(
                request,
                "A new hint secret",
                new HintSecretView(site.name(), false, List.of(), hook(request, site.id()), secret));
    }

    private HttpResponse<?> page(HttpRequest<?> request, String title, HintSecretView view) {
        return pages.page(request, "ingest/connect/secret", title, "sites", view)
                .header("Cache-Control", "no-store");
    }

    private String hook(HttpRequest<?> request, SiteId site) {
        String origin = request.getHeaders().get("Origin");
        String own = origin == null || origin.equals("null") ? settings.base() : origin;
        return settings.publicBase().orElse(own) + "/hooks/wordpress/" + site;
    }
}
