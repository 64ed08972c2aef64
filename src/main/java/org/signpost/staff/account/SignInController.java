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
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;
import org.signpost.staff.session.LocalPath;
import org.signpost.staff.session.SessionCookies;

/** Sign-in and sign-out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private static final String NOT_TOGETHER =
            "This e-mail address and password do not go together, or there were too many tries. "
                    + "Check both, wait 20 minutes, or ask an administrator for a new link.";

    private final Pages pages;
    private final OwnAccount own;
    private final SessionCookies cookies;

    SignInController(Pages pages, OwnAccount own, SessionCookies cookies) {
        this.pages = pages;
        this.own = own;
        this.cookies = cookies;
    }

    @Serdeable
    record Form(
            @Nullable String email,
            @Nullable String password,
            @Nullable String next) {}

    @Get("/sign-in")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue @Nullable String next) {
        String path = LocalPath.orStart(next);
        if (Staffer.find(request).isPresent()) {
            return HttpResponse.seeOther(URI.create(path));
        }
        return page(request, HttpStatus.OK, path, "", "");
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Form form) {
        String email = Objects.requireNonNullElse(form.email(), "");
        String next = LocalPath.orStart(form.next());
        return own.signIn(email, Objects.requireNonNullElse(form.password(), ""), cookies.device(request))
                .<HttpResponse<?>>map(secrets -> cookies.set(request, HttpResponse.seeOther(URI.create(next)), secrets))
                .orElseGet(() -> page(request, HttpStatus.UNPROCESSABLE_ENTITY, next, email, NOT_TOGETHER));
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        cookies.session(request).ifPresent(token -> own.signOut(Staffer.of(request), token));
        return cookies.endSession(request, Pages.seeOther("/sign-in", "staff.signed-out"));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String next, String email, String problem) {
        return pages.page(
                request, status, "staff/account/sign-in", "Sign in", "", new SignInView(next, email, problem));
    }
}
