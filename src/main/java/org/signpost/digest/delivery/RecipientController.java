package org.signpost.digest.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.digest.Recipients;
import org.signpost.platform.mail.MailAddress;
import org.signpost.platform.web.FormText;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** Who gets the digest; for administrators. */
@Controller("/digests/recipients")
@Secured("ADMINISTRATOR")
final class RecipientController {
    private final Recipients recipients;
    private final Pages pages;

    RecipientController(Recipients recipients, Pages pages) {
        this.recipients = recipients;
        this.pages = pages;
    }

    @Serdeable
    record Form(@Nullable String email) {}

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, "", "");
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Form form) {
        String typed = FormText.clean(form.email());
        Optional<MailAddress> address = MailAddress.parse(typed);
        if (address.isEmpty()) {
            return page(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    typed,
                    "This is not one address that mail can be sent to. Write it like name@example.org.");
        }
        return back(recipients.add(Staffer.of(request), address.get()) ? "digest.added" : "digest.known");
    }

    @Post(value = "/{id}/remove", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, @PathVariable long id) {
        recipients.remove(Staffer.of(request), id);
        return back("digest.removed");
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String typed, String problem) {
        RecipientListView view = new RecipientListView(recipients.all(), typed, problem);
        return pages.page(request, status, "digest/delivery/recipients", "Who gets the digest", "digests", view);
    }

    private static HttpResponse<?> back(String notice) {
        return Pages.seeOther("/digests/recipients", notice);
    }
}
