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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;
import org.signpost.staff.session.SessionCookies;

/** A person's own account. */
@Controller("/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    private final Pages pages;
    private final OwnAccount own;
    private final SessionCookies cookies;

    AccountController(Pages pages, OwnAccount own, SessionCookies cookies) {
        this.pages = pages;
        this.own = own;
        this.cookies = cookies;
    }

    @Serdeable
    record PasswordForm(@Nullable String old, @Nullable String password) {}

    @Serdeable
    record KeysForm(@Nullable String keys) {}

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, "");
    }

    /** Every session ends, also those that somebody else may have open; this browser gets a new one. */
    @Post("/password")
    HttpResponse<?> changePassword(HttpRequest<?> request, @Body PasswordForm form) {
        OwnAccount.PasswordChange change = own.changePassword(
                Staffer.of(request),
                Objects.requireNonNullElse(form.old(), ""),
                Objects.requireNonNullElse(form.password(), ""));
        return switch (change) {
            case OwnAccount.PasswordChange.Changed(Account account) ->
                cookies.set(request, Pages.seeOther("/account", "staff.password"), own.open(account, null));
            case OwnAccount.PasswordChange.Refused(String sentence) ->
                page(request, HttpStatus.UNPROCESSABLE_ENTITY, sentence);
        };
    }

    @Post("/keys")
    HttpResponse<?> setKeys(HttpRequest<?> request, @Body KeysForm form) {
        own.setKeys(Staffer.of(request), "on".equals(form.keys()));
        return Pages.seeOther("/account", "staff.keys");
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String problem) {
        return pages.page(
                request,
                status,
                "staff/account/account",
                "Your account",
                "",
                new AccountView(own.find(Staffer.of(request)), problem));
    }
}
