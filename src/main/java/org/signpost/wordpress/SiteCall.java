package org.signpost.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.net.OutboundExchange;
import org.signpost.platform.net.OutboundGuard;
import org.signpost.platform.net.OutboundRequest;

/** One request to a site, and what its answer means. */
final class SiteCall {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final OutboundGuard guard;
    private final Clock clock;

    SiteCall(OutboundGuard guard, Clock clock) {
        this.guard = guard;
        this.clock = clock;
    }

    /** An answer with data in it. */
    record Data(JsonNode json, OutboundExchange.Answered answered) {
        /** A number from a header, or 0. */
        int number(String header) {
            String value = answered.header(header).orElse("");
            return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
        }
    }

    /**
     * Reads.
     *
     * @param login null asks as a visitor
     */
    SiteAnswer<Data> get(@Nullable SiteLogin login, String address) {
        return send(login, "GET", address, null, Map.of());
    }

    /** Writes. */
    SiteAnswer<Data> post(SiteLogin login, String address, Map<String, Object> members) {
        return send(login, "POST", address, SiteJson.write(members), Map.of());
    }

    /** Deletes, in the form that hosts let through which block the method itself. */
    SiteAnswer<Data> delete(SiteLogin login, String address) {
        return send(login, "POST", address, "{}", Map.of("X-HTTP-Method-Override", "DELETE"));
    }

    private SiteAnswer<Data> send(
            @Nullable SiteLogin login, String method, String address, @Nullable String json, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Accept", "application/json");
        if (login != null) {
            headers.put("Authorization", login.authorization());
        }
        return switch (guard.exchange(new OutboundRequest(method, address, headers, json))) {
            case OutboundExchange.Answered answered -> meaning(answered, json == null);
            case OutboundExchange.Broken broken -> new SiteAnswer.Unclear<>(broken.reason(), null);
            case OutboundExchange.NotSent notSent -> new SiteAnswer.Unreachable<>(notSent.reason());
            case OutboundExchange.Refused refused -> new SiteAnswer.Unreachable<>(refused.reason());
        };
    }

    /** A page where data should be is no answer, whatever its status: a security plugin or a proxy wrote it. */
    private SiteAnswer<Data> meaning(OutboundExchange.Answered answered, boolean reading) {
        int status = answered.status();
        if (status == 429) {
            return new SiteAnswer.TooBusy<>(wait(answered));
        }
        if (status >= 500) {
            return new SiteAnswer.Unclear<>(
                    "The site answered with an error of its own (" + status + ").", wait(answered));
        }
        boolean printed = PrintedErrors.isIn(answered.body());
        JsonNode json = isJson(answered) || printed ? SiteJson.parse(answered.body()) : null;
        if (json == null && printed && reading) {
            // What was read is whole or it is nothing; of a change that was made we want to be told properly.
            json = SiteJson.parseBehind(answered.body(), PrintedErrors.dataStart(answered.body()));
        }
        if (status >= 300 && status < 400) {
            return new SiteAnswer.Unclear<>("The site sends us to another address.", null);
        }
        if (json == null) {
            return new SiteAnswer.Unclear<>(
                    printed
                            ? PrintedErrors.SENTENCE
                            : "The site answered with a page where data should be (" + status + ").",
                    null);
        }
        return status < 300
                ? new SiteAnswer.Given<>(new Data(json, answered))
                : refusal(status, json.path("code").asText());
    }

    private static SiteAnswer<Data> refusal(int status, String code) {
        if (code.equals("comment_flood")) {
            return new SiteAnswer.TooBusy<>(null);
        }
        return status == 401 ? new SiteAnswer.NotSignedIn<>(code) : new SiteAnswer.Declined<>(status, code);
    }

    private static boolean isJson(OutboundExchange.Answered answered) {
        return answered.header("content-type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("application/json");
    }

    /** {@code Retry-After} is seconds or a date (RFC 9110, section 10.2.3). */
    private @Nullable Duration wait(OutboundExchange.Answered answered) {
        String value = answered.header("retry-after").orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return shorter(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return shorter(Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration shorter(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Turns data into what was asked for; where it is not that, the answer is unclear. */
    static <T> SiteAnswer<T> as(SiteAnswer<Data> answer, Function<Data, @Nullable T> reading) {
        if (!(answer instanceof SiteAnswer.Given<Data> given)) {
            return answer.map(data -> {
                throw new IllegalStateException("nothing was given");
            });
        }
        T value = reading.apply(given.value());
        return value == null
                ? new SiteAnswer.Unclear<>("The site answered with something else than was asked for.", null)
                : new SiteAnswer.Given<>(value);
    }
}
