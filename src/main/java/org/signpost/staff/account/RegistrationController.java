package org.signpost.staff.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.Pages;
import org.signpost.staff.session.SessionCookies;

/** What a one-time link opens. Looking at the page does not spend the link, because mail programs look too. */
@Controller("/first")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegistrationController {
    private final Pages pages;
    private final Registration registration;
    private final OwnAccount own;
    private final SessionCookies cookies;

    RegistrationController(Pages pages, Registration registration, OwnAccount own, SessionCookies cookies) {
        this.pages = pages;
        this.registration = registration;
        this.own = own;
        this.cookies = cookies;
    }

    /** What the page sends. */
    @Serdeable
    record Form(
            @Nullable String token,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {
        String or(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
        }
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue(defaultValue = "") String token) {
        return page(request, HttpStatus.OK, new Form(token, "", "", ""), "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, @Body Form form) {
        Registration.Outcome outcome = registration.register(
                form.or(form.token()), form.or(form.name()), form.or(form.email()), form.or(form.password()));
        return switch (outcome) {
            case Registration.Outcome.Registered(Account account) ->
                cookies.set(request, Pages.seeOther("/", "staff.welcome"), own.open(account, null));
            case Registration.Outcome.Refused(String sentence) ->
                page(request, HttpStatus.UNPROCESSABLE_ENTITY, form, sentence);
            case Registration.Outcome.LinkSpent() -> gone(request);
        };
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, Form form, String problem) {
        Optional<Registration.Invitation> invitation = registration.find(form.or(form.token()));
        if (invitation.isEmpty()) {
            return gone(request);
        }
        Account account = invitation.get().account();
        RegistrationView view = new RegistrationView(
                form.or(form.token()),
                account == null,
                account == null ? form.or(form.name()) : account.name(),
                account == null ? form.or(form.email()) : account.email(),
                problem);
        return pages.page(request, status, "staff/account/first", "Welcome to Signpost", "", view);
    }

    private HttpResponse<?> gone(HttpRequest<?> request) {
        return pages.problem(request, HttpStatus.GONE, "link-spent");
    }
}
