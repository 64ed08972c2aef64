package org.signpost.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The HTTP side of {@link FakeWordPress}: takes requests, and answers them or lets them go wrong. */
final class FakeSiteServer {
    private static final String JSON = "application/json; charset=UTF-8";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FakeWordPress site;
    private final FakeSiteRoutes routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FakeSiteServer(FakeWordPress site) {
        this.site = site;
        this.routes = new FakeSiteRoutes(site);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            SiteFault fault = site.nextFault();
            site.awaitSpeech();
            JsonNode body = MAPPER.readTree(exchange.getRequestBody());
            String override = exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override");
            String method = override == null ? exchange.getRequestMethod() : override;
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (fault == SiteFault.SIGNED_OUT) {
                authorization = null;
            }
            FakeSiteRoutes.Reply reply = fault == null || fault.done() || fault == SiteFault.SIGNED_OUT
                    ? routes.answer(method, exchange.getRequestURI(), authorization, body)
                    : new FakeSiteRoutes.Reply(200, JsonNodeFactory.instance.objectNode(), null);
            answer(exchange, fault, reply);
        }
    }

    private void answer(HttpExchange exchange, @Nullable SiteFault fault, FakeSiteRoutes.Reply reply)
            throws IOException {
        switch (fault) {
            case null -> write(exchange, reply);
            case SIGNED_OUT -> write(exchange, reply);
            case LOST_BEFORE, LOST_AFTER -> {}
            case HALF_BODY_AFTER -> {
                byte[] whole = bytes(reply);
                head(exchange, reply.status(), JSON, whole.length);
                exchange.getResponseBody().write(whole, 0, whole.length / 2);
                exchange.getResponseBody().flush();
            }
            case ERROR_500_BEFORE, ERROR_500_AFTER -> page(exchange, 500);
            case ERROR_502_BEFORE, ERROR_502_AFTER -> page(exchange, 502);
            case ERROR_503_BEFORE -> page(exchange, 503);
            case PAGE_BEFORE, PAGE_AFTER -> page(exchange, 200);
            case NOTICE_AFTER -> send(exchange, reply.status(), JSON, "Notice: on line 3\n" + reply.json());
            case BUSY_SECONDS ->
                busy(exchange, Long.toString(FakeWordPress.busy().toSeconds()));
            case BUSY_DATE ->
                busy(
                        exchange,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(
                                site.clock().instant().plus(FakeWordPress.busy()), ZoneOffset.UTC)));
        }
    }

    private static void busy(HttpExchange exchange, String retryAfter) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        send(exchange, 429, JSON, "{\"code\":\"too_many_requests\"}");
    }

    private static void page(HttpExchange exchange, int status) throws IOException {
        send(exchange, status, "text/html; charset=UTF-8", "<html><body><h1>One moment</h1></body></html>");
    }

    private static void write(HttpExchange exchange, FakeSiteRoutes.Reply reply) throws IOException {
        if (reply.total() != null) {
            exchange.getResponseHeaders().set("X-WP-Total", reply.total().toString());
        }
        if (reply.json().isTextual()) {
            send(
                    exchange,
                    reply.status(),
                    "text/html; charset=UTF-8",
                    reply.json().asText());
        } else {
            send(exchange, reply.status(), JSON, reply.json().toString());
        }
    }

    private static byte[] bytes(FakeSiteRoutes.Reply reply) {
        return reply.json().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head(exchange, status, type, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void head(HttpExchange exchange, int status, String type, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    }
}
