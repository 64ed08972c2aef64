package org.signpost.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person reads when something did not work: what happened and what to do next, never a stack trace.
 *
 * <p>These are no {@code @Error} routes on purpose. After a form was posted, Micronaut 4.10 binds the body again for such a
 * route on a flow that is just completing, and now and then the two wait on each other in a loop that takes all memory.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ErrorPages implements ErrorResponseProcessor<String> {
    private static final String NOTHING_DONE = "Nothing was changed. Go back and try once more.";

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** Draws the page of an error that Micronaut found. */
    @Override
    public MutableHttpResponse<String> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        String why = context.getRootCause()
                .filter(HttpStatusException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(reason -> !reason.isEmpty())
                .orElse(NOTHING_DONE);
        return draw(context.getRequest(), response, why);
    }

    /** Draws the page of an error that a route answered without a page. */
    @ResponseFilter
    void fill(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= HttpStatus.BAD_REQUEST.getCode()
                && response.getBody().isEmpty()) {
            draw(request, response, NOTHING_DONE);
        }
    }

    private MutableHttpResponse<String> draw(HttpRequest<?> request, MutableHttpResponse<?> response, String why) {
        MutableHttpResponse<String> page = switch (response.code()) {
            case 400, 404, 405, 413, 503 -> pages.problem(request, HttpStatus.OK, Integer.toString(response.code()));
            default ->
                response.code() >= 500
                        ? pages.problem(request, HttpStatus.OK, "500")
                        : pages.page(request, "error", "That was not done", "", why);
        };
        page.getContentType().ifPresent(response::contentType);
        return response.body(page.body());
    }

    /** Turns what nobody expected into an answer, and writes it down once. */
    @Singleton
    static final class UnexpectedFailures implements ExceptionHandler<Throwable, HttpResponse<?>> {
        private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);

        private final ErrorResponseProcessor<?> pages;

        UnexpectedFailures(ErrorResponseProcessor<?> pages) {
            this.pages = pages;
        }

        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
            boolean away = databaseIsAway(failure);
            if (away) {
                LOG.warn("event=database.away path={}", request.getPath());
            } else {
                LOG.error(
                        "event=request.failed method={} path={}", request.getMethodName(), request.getPath(), failure);
            }
            return pages.processResponse(
                    ErrorContext.builder(request).cause(failure).build(),
                    HttpResponse.status(away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR));
        }

        private static boolean databaseIsAway(Throwable failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .anyMatch(cause -> cause instanceof SQLTransientException
                            || (cause instanceof SQLException sql && lostConnection(sql)));
        }

        /** SQLSTATE class 08 is "connection exception", 57P "operator intervention" (the server stops or starts). */
        private static boolean lostConnection(SQLException failure) {
            String state = failure.getSQLState();
            return state != null && (state.startsWith("08") || state.startsWith("57P"));
        }
    }
}
