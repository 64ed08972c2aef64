package org.signpost.platform.net;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a page is there without taking it in: the beginning of an answer says it. Redirects are followed as a browser
 * does, each through the {@link OutboundGuard}. Thread-safe; blocks, so it has no place in a transaction.
 */
public final class PageProbe {
    private static final int MOST_REDIRECTS = 5;
    private static final int ERROR = 400;

    private final OutboundGuard guard;
    private final Duration total;

    PageProbe(OutboundGuard guard, Duration total) {
        this.guard = guard;
        this.total = total;
    }

    /**
     * A probe that really resolves and connects.
     *
     * @param total time for one page, redirects included; looking its name up may take longer
     */
    public static PageProbe of(OutboundGuard.TrustedHosts hosts, Duration total) {
        return new PageProbe(OutboundGuard.of(hosts, total), total);
    }

    /** What became of it. */
    public sealed interface Finding {
        /** Somebody answered, with whatever status. */
        record Answered(int status) implements Finding {}

        /** Nobody was asked: the address, or one that it leads to, may not be called. */
        record Refused() implements Finding {}

        /** Its name leads nowhere, nobody takes a connection, or no answer came in time. */
        record Silent() implements Finding {}

        /** Whoever answers cannot prove to be who was asked for. */
        record Untrusted() implements Finding {}
    }

    /** Looks at a page. Servers that do not answer HEAD as they should are asked once more by GET. */
    public Finding look(String address) {
        TimeLimit limit = TimeLimit.in(total);
        Finding head = follow("HEAD", address, limit);
        return switch (head) {
            case Finding.Answered(int status) when status < ERROR -> head;
            case Finding.Answered _, Finding.Silent _ -> limit.isOver() ? head : follow("GET", address, limit);
            case Finding.Refused _, Finding.Untrusted _ -> head;
        };
    }

    /** Whether the host of an address can be looked up from here, wherever it leads; nothing is sent there. */
    public boolean knowsHost(String address) {
        try {
            String host = new URI(address).getHost();
            return host != null && guard.resolves(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Finding follow(String method, String address, TimeLimit limit) {
        @Nullable URI before = null;
        String next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            OutboundRequest request = new OutboundRequest(method, next, Map.of("Accept", "*/*"), null);
            try {
                OutboundGuard.Opened opened = guard.open(before, request, limit);
                try (OutboundGuard.Answer answer = opened.answer()) {
                    String location = answer.header("location");
                    if (location == null || !OutboundGuard.REDIRECTS.contains(answer.status())) {
                        return new Finding.Answered(answer.status());
                    }
                    before = opened.page();
                    next = location;
                }
            } catch (OutboundGuard.RefusedException e) {
                return new Finding.Refused();
            } catch (OutboundGuard.UntrustedException e) {
                return new Finding.Untrusted();
            } catch (IOException e) {
                return new Finding.Silent();
            }
        }
        return new Finding.Silent();
    }
}
