package org.signpost.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.platform.net.OutboundGuard.Outcome;

/** The real connector, against a server on the loopback address. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class HttpConnectorIT {
    private final HttpServer server = start();
    private final AtomicReference<String> host = new AtomicReference<>("");

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Outcome fetch(String path, Duration time) {
        server.start();
        int port = server.getAddress().getPort();
        OutboundPolicy policy = new OutboundPolicy(Set.of(80), Set.of("blog.example.org:" + port), 1 << 20, time);
        OutboundGuard guard =
                new OutboundGuard(policy, name -> List.of(InetAddress.getLoopbackAddress()), new HttpConnector());
        return guard.fetch("http://blog.example.org:" + port + path);
    }

    @Test
    void callsTheGivenAddressUnderTheNameOfThePage() {
        server.createContext("/page", exchange -> {
            host.set(exchange.getRequestHeaders().getFirst("Host"));
            byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        Outcome outcome = fetch("/page", Duration.ofSeconds(10));
        assertThat(outcome).isInstanceOf(Outcome.Fetched.class);
        assertThat(new String(((Outcome.Fetched) outcome).body(), StandardCharsets.UTF_8))
                .isEqualTo("hello");
        assertThat(host.get()).startsWith("blog.example.org:");
    }

    @Test
    void givesUpOnAServerThatNeverEnds() {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write('x');
                    body.flush();
                    LockSupport.parkNanos(100_000_000);
                }
            }
        });
        assertThat(fetch("/drip", Duration.ofSeconds(1))).isInstanceOf(Outcome.Unavailable.class);
    }
}
