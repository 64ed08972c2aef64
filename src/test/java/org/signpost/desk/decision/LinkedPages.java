package org.signpost.desk.decision;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A website on this machine whose paths say what it answers, such as {@code /404/a}; what begins with {@code /never} has no answer. */
final class LinkedPages implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Runnable whenAsked = () -> {};

    LinkedPages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        whenAsked.run();
        if (path.startsWith("/never")) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else {
            exchange.sendResponseHeaders(Integer.parseInt(path.split("/", -1)[1]), -1);
        }
        exchange.close();
    }

    /** Does this before each answer. */
    void whenAsked(Runnable something) {
        whenAsked = something;
    }

    /** As the setting of trusted hosts has it. */
    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String link(String path) {
        return "http://" + host() + path;
    }

    /** How often a path was asked for. */
    long asked(String path) {
        return asked.stream().filter(line -> line.endsWith(" " + path)).count();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
