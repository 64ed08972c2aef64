package org.signpost.wordpress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A website on the loopback address that answers what it was told, and a page that is not there to all else. */
public final class CannedSite implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, CannedAnswer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> nextPages = new ConcurrentHashMap<>();
    private final List<String> passwordsSeenAt = new CopyOnWriteArrayList<>();

    private record CannedAnswer(int status, String type, String body) {}

    /** One that is reached at once. */
    public CannedSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Host and port. */
    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers with a page; the path has its query up to the first {@code &}. */
    public CannedSite page(String path, int status, String html) {
        answers.put(path, new CannedAnswer(status, "text/html; charset=UTF-8", html));
        return this;
    }

    /** Answers with data. */
    public CannedSite json(String path, int status, String json) {
        answers.put(path, new CannedAnswer(status, "application/json; charset=UTF-8", json));
        return this;
    }

    /** Answers with one page of a list, as WordPress does, and says where the next one is. */
    public CannedSite listPage(String path, String json, String next) {
        nextPages.put(path, "<http://" + host() + next + ">; rel=\"next\"");
        return json(path, 200, json);
    }

    /** Sends everybody somewhere else. */
    public CannedSite redirect(String path, String location) {
        answers.put(path, new CannedAnswer(302, "text/html; charset=UTF-8", location));
        return this;
    }

    /** Answers with something of another type. */
    public CannedSite xml(String path, String xml) {
        answers.put(path, new CannedAnswer(200, "application/rss+xml; charset=UTF-8", xml));
        return this;
    }

    /** Where somebody showed a password. */
    List<String> passwordsSeenAt() {
        return List.copyOf(passwordsSeenAt);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString().replaceFirst("[?&](?:_fields|context)=.*", "");
            if (exchange.getRequestHeaders().containsKey("Authorization")) {
                passwordsSeenAt.add(asked);
            }
            CannedAnswer answer =
                    answers.getOrDefault(asked, new CannedAnswer(404, "text/html", "<h1>Nothing here</h1>"));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (answer.status() == 302) {
                exchange.getResponseHeaders().set("Location", answer.body());
            }
            if (nextPages.containsKey(asked)) {
                exchange.getResponseHeaders().set("Link", nextPages.get(asked));
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
