package org.signpost.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnexpectedFailuresTest {
    private final ErrorPages.UnexpectedFailures failures = new ErrorPages.UnexpectedFailures(new NoPage());

    /** Leaves the answer as it is. */
    private static final class NoPage implements ErrorResponseProcessor<Object> {
        @Override
        @SuppressWarnings("unchecked")
        public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
            return (MutableHttpResponse<Object>) response;
        }
    }

    private int status(Throwable failure) {
        return failures.handle(HttpRequest.GET("/desk"), failure).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08006", "57P01", "57P03"})
    void aLostConnectionIsNotOurFault(String state) {
        assertThat(status(new IllegalStateException(new SQLException("gone", state))))
                .isEqualTo(503);
    }

    @Test
    void aPoolWithoutAConnectionIsTheSame() {
        assertThat(status(new SQLTransientConnectionException("none is free"))).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "57014", "42P01"})
    void aStatementThatFailsIs(String state) {
        assertThat(status(new SQLException("no", state))).isEqualTo(500);
    }

    @Test
    void whatIsUnknownIsOurFault() {
        assertThat(status(new SQLException("no state"))).isEqualTo(500);
        assertThat(status(new NullPointerException("bug"))).isEqualTo(500);
    }
}
