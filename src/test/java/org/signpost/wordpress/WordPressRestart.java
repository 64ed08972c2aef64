package org.signpost.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the real WordPress and starts it again, its data kept, by the command that {@code SIGNPOST_TEST_WORDPRESS_RESTART} names.
 * Without one nothing happens, which is said once.
 */
public final class WordPressRestart {
    private static final Logger LOG = LoggerFactory.getLogger(WordPressRestart.class);
    private static final String COMMAND = "SIGNPOST_TEST_WORDPRESS_RESTART";

    private final @Nullable String command = System.getenv(COMMAND);

    /** By the command of the environment. */
    public WordPressRestart() {
        if (command == null) {
            LOG.warn("THE WEBSITE IS NOT RESTARTED IN THIS TEST: {} names no command that does it.", COMMAND);
        }
    }

    /** Begins with it, in the background, after so long. What is returned ends when the site answers again. */
    public CompletableFuture<Void> begin(Duration after) {
        String known = command;
        return known == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> {
                    LockSupport.parkNanos(after.toNanos());
                    WordPressLease.alone(() -> run(known));
                });
    }

    /** Some commands end before it does. */
    private static boolean answers() throws InterruptedException {
        URI root = URI.create(Objects.requireNonNull(System.getenv(RealWordPress.URL)) + "/?rest_route=/");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(root).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void run(String command) {
        try {
            Process process = new ProcessBuilder("bash", "-c", command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).as("exit code of the restart").isZero();
            while (!answers()) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the site was restarted", e);
        }
    }
}
