package org.signpost.ingest.hint;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.signpost.bench.MeasuringMachine;
import org.signpost.testing.TestDatabase;

/**
 * How soon a connected site has the answer to a hint: signed hints over HTTP to a Signpost in this process, each another one,
 * with its real database. Measured at the sender, from before the request is written to the end of the answer.
 */
public final class HintTimes {
    private static final int HINTS = 1_000;
    private static final int WARM_UP = 300;
    private static final int AT_ONCE = 20;

    private final HintingSite site;
    private final AtomicInteger number = new AtomicInteger();

    private HintTimes(HintingSite site) {
        this.site = site;
    }

    /** Prints the times. */
    public static void main(String... arguments) throws InterruptedException, ExecutionException, IOException {
        makeSenderReady();
        try (EmbeddedServer server = TestDatabase.fresh().serve()) {
            HintTimes times = new HintTimes(new HintingSite(server));
            System.out.println(MeasuringMachine.here());
            System.out.println(HINTS + " hints of " + body(1000).length() + " bytes, milliseconds");
            System.out.printf(Locale.ROOT, "the first of a fresh process: %.1f%n", times.one() / 1e6);
            times.many(WARM_UP, 1);
            print("one after the other", times.many(HINTS, 1));
            print(AT_ONCE + " at a time", times.many(HINTS, AT_ONCE));
        }
    }

    /** A site has a sender of its own: what is slow once in the one here is over before the first hint. */
    private static void makeSenderReady() throws InterruptedException, IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        other.start();
        URI address = URI.create("http://127.0.0.1:" + other.getAddress().getPort() + "/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < WARM_UP; i++) {
                client.send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString(body(i)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
        } finally {
            other.stop(0);
        }
    }

    private static String body(int comment) {
        return "{\"site\":\"https://blog.example.org\",\"event\":\"created\",\"comment\":" + comment
                + ",\"time\":1796040000}";
    }

    /** Sends one; returns its time in nanoseconds. */
    private long one() {
        String body = body(number.incrementAndGet());
        long seconds = Instant.now().getEpochSecond();
        long began = System.nanoTime();
        int status = site.send(seconds, body);
        long took = System.nanoTime() - began;
        if (status != 204) {
            throw new IllegalStateException("a hint was answered with " + status);
        }
        return took;
    }

    private long[] many(int hints, int atOnce) throws InterruptedException, ExecutionException {
        List<Future<Long>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            for (int hint = 0; hint < hints; hint++) {
                sent.add(threads.submit(this::one));
            }
        }
        long[] times = new long[hints];
        for (int hint = 0; hint < hints; hint++) {
            times[hint] = sent.get(hint).get();
        }
        Arrays.sort(times);
        return times;
    }

    private static void print(String how, long[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f, p95 %.1f, p99 %.1f, max %.1f%n",
                how,
                share(sorted, 0.50),
                share(sorted, 0.95),
                share(sorted, 0.99),
                sorted[sorted.length - 1] / 1e6);
    }

    private static double share(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
