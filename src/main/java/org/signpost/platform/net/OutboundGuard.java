package org.signpost.platform.net;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Setting;

/**
 * Fetches a page from the open internet and from nowhere else. The host is resolved once; every address must be public; the
 * connection goes to an address that was checked, so a name that changes its mind meanwhile gains nothing. Each redirect is
 * checked in the same way. Size and time are bounded. Thread-safe.
 */
public final class OutboundGuard {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Policy policy;
    private final Resolver resolver;
    private final Connector connector;

    OutboundGuard(Policy policy, Resolver resolver, Connector connector) {
        this.policy = policy;
        this.resolver = resolver;
        this.connector = connector;
    }

    /** A guard that really resolves and connects: web ports, 20 MB, 30 seconds, and the hosts that the settings trust. */
    public static OutboundGuard of(TrustedHosts hosts) {
        Policy policy = new Policy(Set.of(80, 443), hosts.set(), 20 << 20, Duration.ofSeconds(30));
        return new OutboundGuard(policy, host -> List.of(InetAddress.getAllByName(host)), new HttpConnector());
    }

    /** Turns a name into addresses. */
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /** Asks for a page at an address that was checked; follows nothing, unpacks nothing. */
    interface Connector {
        Answer get(URI page, InetAddress address, TimeLimit limit) throws IOException;
    }

    /**
     * The beginning of an answer.
     *
     * @param location of a redirect
     * @param encoding of the body, such as {@code gzip}
     * @param body closing it ends the connection
     */
    record Answer(
            int status, @Nullable String location, @Nullable String encoding, InputStream body)
            implements AutoCloseable {
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
         */
        @SuppressWarnings("ArrayRecordComponent") // the bytes belong to the caller, and are never compared
        record Fetched(URI page, byte[] body) implements Outcome {}

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
        for (int hop = 0; hop <= Policy.MAX_REDIRECTS; hop++) {
            OutboundDestination.Checked checked = OutboundDestination.check(before, next, policy);
            if (checked instanceof OutboundDestination.Bad bad) {
                return new Outcome.Refused(bad.reason());
            }
            OutboundDestination.Good good = (OutboundDestination.Good) checked;
            try (Answer answer = connect(good, limit)) {
                if (!REDIRECTS.contains(answer.status()) || answer.location() == null) {
                    return page(good.page(), answer, limit);
                }
                before = good.page();
                next = answer.location();
            } catch (RefusedException e) {
                return new Outcome.Refused(String.valueOf(e.getMessage()));
            } catch (UnknownHostException e) {
                return new Outcome.Unavailable(
                        "There is no website called " + good.page().getHost() + ".");
            } catch (IOException e) {
                return new Outcome.Unavailable(
                        good.page().getHost() + " did not answer" + (limit.isOver() ? " in time." : "."));
            }
        }
        return new Outcome.Refused("It redirects more than " + Policy.MAX_REDIRECTS + " times.");
    }

    private Answer connect(OutboundDestination.Good good, TimeLimit limit) throws IOException {
        InetAddress literal = good.literal();
        List<InetAddress> addresses = literal != null
                ? List.of(literal)
                : resolver.resolve(good.page().getHost());
        if (addresses.isEmpty()) {
            throw new UnknownHostException(good.page().getHost());
        }
        if (!good.trusted() && !addresses.stream().allMatch(PublicAddressRanges::isPublic)) {
            throw new RefusedException(good.page().getHost() + " is not an address on the open internet.");
        }
        return connector.get(good.page(), addresses.getFirst(), limit);
    }

    private Outcome page(URI page, Answer answer, TimeLimit limit) throws IOException {
        if (answer.status() != 200) {
            return new Outcome.Unavailable(page.getHost() + " answered with status " + answer.status() + ".");
        }
        return new Outcome.Fetched(page, BoundedBody.read(answer, policy.maxBytes(), limit));
    }

    /** The address may not be fetched: its scheme, host, port or answer is refused. */
    static final class RefusedException extends IOException {
        RefusedException(String message) {
            super(message);
        }
    }

    /** The moment by which something must be over, on a clock that nobody sets. */
    record TimeLimit(long nanos) {
        static TimeLimit in(Duration time) {
            return new TimeLimit(System.nanoTime() + time.toNanos());
        }

        Duration left() {
            return Duration.ofNanos(Math.max(nanos - System.nanoTime(), 0));
        }

        boolean isOver() {
            return left().isZero();
        }

        void check() throws InterruptedIOException {
            if (isOver()) {
                throw new InterruptedIOException("the time is over");
            }
        }
    }

    /** Takes in an answer's body, unpacked, up to a size and for a time. */
    private static final class BoundedBody {
        private static final int RATIO_FROM = 1 << 20;

        static byte[] read(Answer answer, int maxBytes, TimeLimit limit) throws IOException {
            String encoding =
                    answer.encoding() == null ? "" : answer.encoding().strip().toLowerCase(Locale.ROOT);
            Counted raw = new Counted(answer.body(), limit);
            return switch (encoding) {
                case "", "identity" -> take(raw, raw, maxBytes);
                case "gzip", "x-gzip" -> take(new GZIPInputStream(raw), raw, maxBytes);
                default -> throw new RefusedException("It answers in an encoding that was not asked for.");
            };
        }

        private static byte[] take(InputStream in, Counted raw, int maxBytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                boolean bomb = out.size() > RATIO_FROM && out.size() / Math.max(raw.count, 1) > Policy.MAX_RATIO;
                if (out.size() > maxBytes || bomb) {
                    throw new RefusedException(
                            "It is more than " + (maxBytes >> 20) + " MB, or unpacks to much more than it is.");
                }
            }
            return out.toByteArray();
        }

        /** Counts what comes over the wire and looks at the time. */
        private static final class Counted extends FilterInputStream {
            private final TimeLimit limit;
            private long count;

            Counted(InputStream in, TimeLimit limit) {
                super(in);
                this.limit = limit;
            }

            @Override
            public int read() throws IOException {
                limit.check();
                int read = super.read();
                count += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                limit.check();
                int read = super.read(buffer, offset, length);
                count += Math.max(read, 0);
                return read;
            }
        }
    }

    /**
     * What may be fetched.
     *
     * @param ports that may be called
     * @param trusted hosts with port, such as {@code 127.0.0.1:8089}, that whoever runs the installation allows although their
     *     address is private
     * @param maxBytes of an answer, unpacked
     * @param total time for everything, redirects included
     */
    record Policy(Set<Integer> ports, Set<String> trusted, int maxBytes, Duration total) {
        static final int MAX_REDIRECTS = 3;
        static final int MAX_RATIO = 100;

        public Policy {
            ports = Set.copyOf(ports);
            trusted = Set.copyOf(trusted);
        }
    }

    /** What may be fetched besides the open internet. */
    @Introspected
    @ConfigurationProperties("signpost")
    public record TrustedHosts(
            @Setting(
                    value =
                            "hosts with port, comma-separated, that ingest URL may fetch from although they lie in a private"
                                    + " network",
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
