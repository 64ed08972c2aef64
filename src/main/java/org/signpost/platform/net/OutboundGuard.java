package org.signpost.platform.net;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Setting;

/**
 * Speaks with the open internet and with nothing else. The host is resolved once; every address must be public; the
 * connection goes to an address that was checked, so a name that changes its mind meanwhile gains nothing. Each redirect is
 * checked in the same way. Size and time are bounded. Thread-safe.
 */
public final class OutboundGuard {
    static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final OutboundPolicy policy;
    private final Resolver resolver;
    private final Connector connector;

    OutboundGuard(OutboundPolicy policy, Resolver resolver, Connector connector) {
        this.policy = policy;
        this.resolver = resolver;
        this.connector = connector;
    }

    /** A guard that really resolves and connects: web ports, 20 MB, 30 seconds, and the hosts that the settings trust. */
    public static OutboundGuard of(TrustedHosts hosts) {
        return of(hosts, Duration.ofSeconds(30));
    }

    /** The same, with another time for everything. */
    public static OutboundGuard of(TrustedHosts hosts, Duration total) {
        OutboundPolicy policy = new OutboundPolicy(Set.of(80, 443), hosts.set(), 20 << 20, total);
        return new OutboundGuard(policy, host -> List.of(InetAddress.getAllByName(host)), new HttpConnector());
    }

    /** Turns a name into addresses. */
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /** Sends a request to an address that was checked; follows nothing, unpacks nothing. */
    interface Connector {
        /**
         * Sends and takes in the beginning of the answer.
         *
         * @param page where to, as it was checked
         * @throws NotSentException where the server never got the request
         * @throws IOException where it may have got it
         */
        Answer send(URI page, OutboundRequest request, InetAddress address, TimeLimit limit) throws IOException;
    }

    /**
     * The beginning of an answer.
     *
     * @param headers by their names in lower case, each with its values in their order
     * @param body closing it ends the connection
     */
    record Answer(int status, Map<String, List<String>> headers, InputStream body) implements AutoCloseable {
        /** The first value of a header, or null. */
        @Nullable String header(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            return values.isEmpty() ? null : values.getFirst();
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    /** How a fetch ended. */
    public sealed interface Outcome {
        /**
         * The page, as it came.
         *
         * @param page where it was in the end
         * @param headers by their names in lower case, each with its values in their order
         */
        @SuppressWarnings("ArrayRecordComponent") // the bytes belong to the caller, and are never compared
        record Fetched(URI page, byte[] body, Map<String, List<String>> headers) implements Outcome {}

        /** It is not fetched, whatever answers there. */
        record Refused(String reason) implements Outcome {}

        /** It could not be had now. */
        record Unavailable(String reason) implements Outcome {}
    }

    /** Fetches the page at this address. */
    public Outcome fetch(String address) {
        TimeLimit limit = TimeLimit.in(policy.total());
        String next = address;
        URI before = null;
        for (int hop = 0; hop <= OutboundPolicy.MAX_REDIRECTS; hop++) {
            OutboundDestination.Checked checked = OutboundDestination.check(before, next, policy);
            if (checked instanceof OutboundDestination.Bad bad) {
                return new Outcome.Refused(bad.reason());
            }
            OutboundDestination.Good good = (OutboundDestination.Good) checked;
            try (Answer answer = connect(good, OutboundRequest.page(next), limit)) {
                String location = answer.header("location");
                if (!REDIRECTS.contains(answer.status()) || location == null) {
                    return page(good.page(), answer, limit);
                }
                before = good.page();
                next = location;
            } catch (RefusedException e) {
                return new Outcome.Refused(String.valueOf(e.getMessage()));
            } catch (UnknownHostException e) {
                return new Outcome.Unavailable(
                        "There is no website called " + good.page().getHost() + ".");
            } catch (UntrustedException e) {
                return new Outcome.Unavailable(e.reason(good.page().getHost()));
            } catch (IOException e) {
                return new Outcome.Unavailable(
                        good.page().getHost() + " did not answer" + (limit.isOver() ? " in time." : "."));
            }
        }
        return new Outcome.Refused("It redirects more than " + OutboundPolicy.MAX_REDIRECTS + " times.");
    }

    /** Sends one request and takes in the whole answer, whatever its status; a redirect is an answer and is not followed. */
    public OutboundExchange exchange(OutboundRequest request) {
        TimeLimit limit = TimeLimit.in(policy.total());
        OutboundDestination.Checked checked = OutboundDestination.check(null, request.address(), policy);
        if (checked instanceof OutboundDestination.Bad bad) {
            return new OutboundExchange.Refused(bad.reason());
        }
        OutboundDestination.Good good = (OutboundDestination.Good) checked;
        String host = good.page().getHost();
        try (Answer answer = connect(good, request, limit)) {
            byte[] body = BoundedBody.read(answer, policy.maxBytes(), limit);
            return new OutboundExchange.Answered(answer.status(), answer.headers(), body);
        } catch (UnknownHostException e) {
            return new OutboundExchange.NotSent("There is no website called " + host + ".");
        } catch (NotSentException e) {
            return new OutboundExchange.NotSent(e.reason(host));
        } catch (PrivateAddressException e) {
            return new OutboundExchange.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new OutboundExchange.Broken(host + " gave no whole answer" + (limit.isOver() ? " in time." : "."));
        }
    }

    /** Why this address is never called, whatever answers there; empty where it may be, or where its name leads nowhere now. */
    public Optional<String> refusal(String address) {
        OutboundDestination.Checked checked = OutboundDestination.check(null, address, policy);
        if (checked instanceof OutboundDestination.Bad bad) {
            return Optional.of(bad.reason());
        }
        try {
            checkedAddress((OutboundDestination.Good) checked);
            return Optional.empty();
        } catch (PrivateAddressException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The beginning of an answer to a request that was checked as every other, for whoever takes no body in. */
    Opened open(@Nullable URI before, OutboundRequest request, TimeLimit limit) throws IOException {
        return switch (OutboundDestination.check(before, request.address(), policy)) {
            case OutboundDestination.Bad bad -> throw new RefusedException(bad.reason());
            case OutboundDestination.Good good -> new Opened(good.page(), connect(good, request, limit));
        };
    }

    /** An answer, and whose it is. */
    record Opened(URI page, Answer answer) {}

    /** Whether a name leads anywhere, be it into a private network. */
    boolean resolves(String host) {
        try {
            return !resolver.resolve(host).isEmpty();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Answer connect(OutboundDestination.Good good, OutboundRequest request, TimeLimit limit) throws IOException {
        return connector.send(good.page(), request, checkedAddress(good), limit);
    }

    private InetAddress checkedAddress(OutboundDestination.Good good) throws IOException {
        InetAddress literal = good.literal();
        List<InetAddress> addresses = literal != null
                ? List.of(literal)
                : resolver.resolve(good.page().getHost());
        if (addresses.isEmpty()) {
            throw new UnknownHostException(good.page().getHost());
        }
        if (!good.trusted() && !addresses.stream().allMatch(PublicAddressRanges::isPublic)) {
            throw new PrivateAddressException(good.page().getHost() + " is not an address on the open internet.");
        }
        return addresses.getFirst();
    }

    private Outcome page(URI page, Answer answer, TimeLimit limit) throws IOException {
        if (answer.status() != 200) {
            return new Outcome.Unavailable(refusal(page.getHost(), answer.status()));
        }
        return new Outcome.Fetched(page, BoundedBody.read(answer, policy.maxBytes(), limit), answer.headers());
    }

    private static String refusal(String host, int status) {
        return switch (status) {
            case 404, 410 -> host + " has no such page (" + status + ").";
            case 401, 403 -> host + " does not let everybody read this page (" + status + ").";
            case 429 -> host + " asks us to wait (429).";
            default -> host + " answered with an error (" + status + ").";
        };
    }

    /** The address or the answer is refused. */
    static class RefusedException extends IOException {
        RefusedException(String message) {
            super(message);
        }
    }

    /** The name leads to an address that may not be called. */
    private static final class PrivateAddressException extends RefusedException {
        PrivateAddressException(String message) {
            super(message);
        }
    }

    /** No connection could be made, so nothing was sent. */
    static sealed class NotSentException extends IOException permits UntrustedException {
        NotSentException(IOException cause) {
            super("nothing was sent", cause);
        }

        String reason(String host) {
            return host + " cannot be reached.";
        }
    }

    /** Whoever answers cannot prove to be who was asked for, so nothing was sent. */
    static final class UntrustedException extends NotSentException {
        UntrustedException(IOException cause) {
            super(cause);
        }

        @Override
        String reason(String host) {
            return host + " shows no certificate that can be trusted.";
        }
    }

    /** What may be fetched besides the open internet. */
    @Introspected
    @ConfigurationProperties("signpost")
    public record TrustedHosts(
            @Setting(
                    value =
                            "hosts with port, comma-separated, that may be called although they lie in a private network",
                    otherwise = "none",
                    must = "be hosts with port such as 127.0.0.1:8089, with commas between")
            @Pattern(regexp = "[\\s,]*[^\\s,]+:\\d{1,5}([\\s,]+[^\\s,]+:\\d{1,5})*[\\s,]*")
            @Nullable String trustedHosts) {

        /** Hosts with port, such as {@code 127.0.0.1:8089}, in lower case. */
        Set<String> set() {
            return trustedHosts == null
                    ? Set.of()
                    : Arrays.stream(trustedHosts.toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
                            .filter(host -> !host.isEmpty())
                            .collect(Collectors.toUnmodifiableSet());
        }
    }
}
