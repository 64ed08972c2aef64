package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.ingest.found.SeenMoment;
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.ingest.reader.table.NamedColumns;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.testing.TestDatabase;

final class CancelledImportIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = database.serve();
    private final TestBrowser ana = new TestBrowser(server.getURI());

    @BeforeEach
    void signIn() {
        ana.signUp(bean(Registration.class).link().orElseThrow(), "Ana");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives its first part at once and the rest when it is told to. */
    private static final class HeldInput extends InputStream {
        private final ByteArrayInputStream first;
        private final ByteArrayInputStream second;
        private final CountDownLatch rest;

        HeldInput(byte[] bytes, int held, CountDownLatch rest) {
            this.first = new ByteArrayInputStream(bytes, 0, held);
            this.second = new ByteArrayInputStream(bytes, held, bytes.length - held);
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (first.available() > 0) {
                return first.read(target, offset, length);
            }
            await(rest);
            return second.read(target, offset, length);
        }
    }

    @Test
    void cancelsAnImportThatRuns() throws IOException {
        String lines = IntStream.range(0, 3000)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Comment number " + i + ", and more words, ".repeat(10)
                        + "\"}")
                .collect(Collectors.joining("\n"));
        CountDownLatch rest = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        ImportSource source = new ImportSource(
                "slow.jsonl",
                () -> opened.getAndIncrement() == 0
                        ? new ByteArrayInputStream(bytes(lines))
                        : new HeldInput(bytes(lines), bytes(lines).length / 2, rest),
                UnpackingLimits.UPLOAD,
                Optional.empty(),
                NamedColumns.NONE,
                SeenMoment.UNKNOWN);
        ImportRunId run =
                bean(BackgroundImports.class).start(source, new CommentImporter.Target("blog", null), ended::countDown);

        assertThat(ana.get("/import/" + run).body())
                .contains("The import goes on", "comments so far", " % of it is read", "Cancel this import")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>")
                .doesNotContain("Take back");
        assertThat(ana.get("/import/" + run + "/progress").body())
                .startsWith("<div class=\"progress\"")
                .contains(" % of it is read");
        assertThat(ana.post("/import/" + run + "/cancel", Map.of()).statusCode())
                .isEqualTo(303);
        rest.countDown();
        await(ended);

        long stored = database.count("SELECT count(*) FROM comment");
        assertThat(stored).isBetween(200L, 1600L);
        assertThat(database.count("SELECT count(*) FROM ingest_run WHERE state = 'CANCELLED' AND found = " + stored))
                .isOne();
        assertThat(ana.get("/import/" + run).body())
                .contains("This import was cancelled after " + stored + " comments", "Take back this import")
                .doesNotContain("http-equiv");
        assertThat(ana.get("/import/" + run + "/progress").headers().firstValue("HX-Refresh"))
                .hasValue("true");
        assertThat(bean(CommentImporter.class)
                        .ingest(
                                ImportSource.bytes("slow.jsonl", bytes(lines), Optional.empty()),
                                new CommentImporter.Target("blog", null),
                                count -> {})
                        .stored())
                .isEqualTo(3000 - stored);
    }

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }
}
