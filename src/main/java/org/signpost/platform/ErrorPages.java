package org.signpost.platform;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person reads when something did not work: what happened and what to do next, never a stack trace. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Error(status = HttpStatus.NOT_FOUND, global = true)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return page(
                request,
                HttpStatus.NOT_FOUND,
                "This page is not here",
                "The address may be old, or what stood here has been removed. Go back to the start and look from there.");
    }

    @Error(status = HttpStatus.METHOD_NOT_ALLOWED, global = true)
    HttpResponse<?> wrongMethod(HttpRequest<?> request) {
        return page(
                request,
                HttpStatus.METHOD_NOT_ALLOWED,
                "This address cannot be used like that",
                "Nothing was changed. Go back and use the button on the page.");
    }

    @Error(status = HttpStatus.REQUEST_ENTITY_TOO_LARGE, global = true)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return page(
                request,
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "That is too much at once",
                "Nothing was stored. A file over 10 MB can be read with the command line: signpost ingest FILE.");
    }

    @Error(global = true, exception = ContentLengthExceededException.class)
    HttpResponse<?> tooLong(HttpRequest<?> request, ContentLengthExceededException failure) {
        return tooLarge(request);
    }

    @Error(global = true, exception = UnsatisfiedRouteException.class)
    HttpResponse<?> missingField(HttpRequest<?> request, UnsatisfiedRouteException failure) {
        return notUnderstood(request);
    }

    @Error(global = true, exception = ConversionErrorException.class)
    HttpResponse<?> wrongField(HttpRequest<?> request, ConversionErrorException failure) {
        return notUnderstood(request);
    }

    private HttpResponse<?> notUnderstood(HttpRequest<?> request) {
        return page(
                request,
                HttpStatus.BAD_REQUEST,
                "A part of this request was missing or could not be read",
                "Nothing was changed. Go back, look at what you entered, and send it again.");
    }

    @Error(global = true, exception = HttpStatusException.class)
    HttpResponse<?> refused(HttpRequest<?> request, HttpStatusException refusal) {
        String why = refusal.getMessage();
        return page(
                request,
                refusal.getStatus(),
                "That was not done",
                why == null ? "Nothing was changed. Go back and try once more." : why);
    }

    @Error(global = true, exception = Throwable.class)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        if (databaseIsAway(failure)) {
            LOG.warn("event=database.away path={}", request.getPath());
            return page(
                    request,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The database does not answer",
                    "Nothing was changed. It is tried again by itself; load this page again in a few seconds.");
        }
        LOG.error("event=request.failed method={} path={}", request.getMethodName(), request.getPath(), failure);
        return page(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke here",
                "It was not your doing, and it has been written down for whoever runs Signpost. Go back and try once more.");
    }

    private static boolean databaseIsAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || (cause instanceof SQLException sql && lostConnection(sql))) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08 is "connection exception", 57P "operator intervention" (the server stops or starts). */
    private static boolean lostConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String title, String text) {
        return pages.page(request, status, "error", title, "", Map.of("text", text));
    }
}
