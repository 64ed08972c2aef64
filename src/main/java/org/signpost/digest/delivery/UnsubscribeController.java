package org.signpost.digest.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.signpost.digest.Recipients;
import org.signpost.platform.web.Pages;
import org.signpost.staff.OpenToOtherSites;

/**
 * The link of the header {@code List-Unsubscribe}. A mail program's one click is a POST without cookies (RFC 8058); a GET
 * changes nothing, because mail scanners follow links.
 */
@Controller("/unsubscribe")
@Secured(SecurityRule.IS_ANONYMOUS)
final class UnsubscribeController {
    private final Recipients recipients;
    private final Pages pages;

    UnsubscribeController(Recipients recipients, Pages pages) {
        this.recipients = recipients;
        this.pages = pages;
    }

    @Get("/{token}")
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String token) {
        return recipients.knows(token) ? page(request, token, false) : HttpResponse.notFound();
    }

    @Post(value = "/{token}", consumes = MediaType.ALL)
    @OpenToOtherSites
    HttpResponse<?> leave(HttpRequest<?> request, @PathVariable String token) {
        return recipients.unsubscribe(token) ? page(request, token, true) : HttpResponse.notFound();
    }

    private HttpResponse<?> page(HttpRequest<?> request, String token, boolean left) {
        return pages.page(
                request, "digest/delivery/unsubscribe", "Weekly digest", "", new UnsubscribeView(token, left));
    }
}
