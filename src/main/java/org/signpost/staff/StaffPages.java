package org.signpost.staff;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Pages;

/** The list of staff, for administrators. */
@Controller("/staff")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffPages {
    private final Pages pages;
    private final StaffAdministration administration;

    StaffPages(Pages pages, StaffAdministration administration) {
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
        return page(request, HttpStatus.OK, Map.of());
    }

    @Post("/add")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
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
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reset(HttpRequest<?> request, @Body ResetForm form) {
        return answer(request, administration.reset(Staffer.of(request), Objects.requireNonNullElse(form.email(), "")));
    }

    @Post("/{id}/disable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> disable(HttpRequest<?> request, long id) {
        return answer(request, administration.setDisabled(Staffer.of(request), new AccountId(id), true));
    }

    @Post("/{id}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enable(HttpRequest<?> request, long id) {
        return answer(request, administration.setDisabled(Staffer.of(request), new AccountId(id), false));
    }

    /** A link is shown in the answer itself, once: no address leads to it again. */
    private HttpResponse<?> answer(HttpRequest<?> request, StaffAdministration.Outcome outcome) {
        return switch (outcome) {
            case StaffAdministration.Outcome.Linked(Account account, String path) ->
                page(request, HttpStatus.OK, Map.of("linked", account.name(), "link", base(request) + path));
            case StaffAdministration.Outcome.Done done ->
                HttpResponse.seeOther(URI.create("/staff?done=staff.changed"));
            case StaffAdministration.Outcome.Refused(String sentence) ->
                page(request, HttpStatus.UNPROCESSABLE_ENTITY, Map.of("problem", sentence));
        };
    }

    private static String base(HttpRequest<?> request) {
        String origin = request.getHeaders().get("Origin");
        return origin == null || origin.equals("null") ? "" : origin;
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, Map<String, String> more) {
        Map<String, Object> model = new HashMap<>();
        model.put("accounts", administration.all());
        model.put("roles", List.of(Role.values()));
        model.put("linked", more.getOrDefault("linked", ""));
        model.put("link", more.getOrDefault("link", ""));
        model.put("problem", more.getOrDefault("problem", ""));
        return pages.page(request, status, "staff/list", "Staff", "staff", model);
    }
}
