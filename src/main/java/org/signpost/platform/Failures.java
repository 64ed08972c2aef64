package org.signpost.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what nobody expected into an answer, and writes it down once. */
@Singleton
final class Failures implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ErrorResponseProcessor<?> pages;

    Failures(ErrorResponseProcessor<?> pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        boolean away = databaseIsAway(failure);
        if (away) {
            LOG.warn("event=database.away path={}", request.getPath());
        } else {
            LOG.error("event=request.failed method={} path={}", request.getMethodName(), request.getPath(), failure);
        }
        return pages.processResponse(
                ErrorContext.builder(request).cause(failure).build(),
                HttpResponse.status(away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR));
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
}
