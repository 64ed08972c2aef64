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
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.Pages;
import org.signpost.staff.AccountId;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/** The list of staff, for administrators. */
@Controller("/staff")
@Secured("ADMINISTRATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffController {
    private final Pages pages;
    private final StaffAdministration administration;

    StaffController(Pages pages, StaffAdministration administration) {
        this.pages = pages;
        this.administration = administration;
    }

    @Serdeable
    record AddForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role) {}

    @Serdeable
    record ResetForm(@Nullable String email) {}

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, null, "");
    }

    @Post("/add")
    HttpResponse<?> add(HttpRequest<?> request, @Body AddForm form) {
        Role role = Arrays.stream(Role.values())
                .filter(some -> some.name().equals(form.role()))
                .findFirst()
                .orElse(Role.MODERATOR);
        return answer(
                request,
                administration.add(
                        Staffer.of(request),
                        Objects.requireNonNullElse(form.name(), ""),
                        Objects.requireNonNullElse(form.email(), ""),
                        role));
    }

    @Post("/reset")
    HttpResponse<?> reset(HttpRequest<?> request, @Body ResetForm form) {
        return answer(request, administration.reset(Staffer.of(request), Objects.requireNonNullElse(form.email(), "")));
    }

    @Post("/{id}/disable")
    HttpResponse<?> disable(HttpRequest<?> request, long id) {
        return answer(request, administration.setDisabled(Staffer.of(request), new AccountId(id), true));
    }

    @Post("/{id}/enable")
    HttpResponse<?> enable(HttpRequest<?> request, long id) {
        return answer(request, administration.setDisabled(Staffer.of(request), new AccountId(id), false));
    }

    /** A link is shown in the answer itself, once: no address leads to it again. */
    private HttpResponse<?> answer(HttpRequest<?> request, StaffAdministration.Outcome outcome) {
        return switch (outcome) {
            case StaffAdministration.Outcome.Linked(Account account, String path) ->
                page(request, HttpStatus.OK, new StaffListView.NewLink(account.name(), base(request) + path), "");
            case StaffAdministration.Outcome.Done done -> Pages.seeOther("/staff", "staff.changed");
            case StaffAdministration.Outcome.Refused(String sentence) ->
                page(request, HttpStatus.UNPROCESSABLE_ENTITY, null, sentence);
        };
    }

    private static String base(HttpRequest<?> request) {
        String origin = request.getHeaders().get("Origin");
        return origin == null || origin.equals("null") ? "" : origin;
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, StaffListView.@Nullable NewLink link, String problem) {
        StaffListView view = new StaffListView(administration.all(), List.of(Role.values()), link, problem);
        return pages.page(request, status, "staff/account/list", "Staff", "staff", view);
    }
}
