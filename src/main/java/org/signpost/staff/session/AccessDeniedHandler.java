package org.signpost.staff.session;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.signpost.platform.web.Pages;

/** What a person reads who may not see a page, or must sign in first. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AccessDeniedHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    /** A script that asks for a piece of a page can show nobody the page for signing in. */
    private static final String FROM_SCRIPT = "HX-Request";

    private final Pages pages;

    AccessDeniedHandler(Pages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        if (refusal.isForbidden()) {
            return pages.problem(request, HttpStatus.FORBIDDEN, "role");
        }
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (reads && !request.getHeaders().contains(FROM_SCRIPT)) {
            String here = LocalPath.orStart(request.getUri().toString());
            String next =
                    here.equals(LocalPath.START) ? "" : "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
            return HttpResponse.seeOther(URI.create("/sign-in" + next));
        }
        return pages.problem(request, HttpStatus.UNAUTHORIZED, "signed-out");
    }
}
