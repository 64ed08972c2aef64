package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.testing.RepeatCount;

/** What whoever runs it sees when it starts, or does not. */
class ProcessStartIT {
    @Test
    void saysOnePlainLineWhenTheConfigurationIsWrong() {
        try (SignpostProcess process = SignpostProcess.start(Map.of("DATABASE_URL", "mysql://db/signpost"), "serve")) {
            assertThat(process.waitFor()).isEqualTo(3);
            assertThat(process.output())
                    .isEqualTo("signpost: SIGNPOST_DATABASE_URL must begin with postgresql:// or jdbc:postgresql://.");
        }
    }

    @Test
    void saysOnePlainLineWhenTheDatabaseIsAway() {
        Map<String, String> nobody = Map.of("DATABASE_URL", "postgresql://127.0.0.1:1/signpost");
        try (SignpostProcess process = SignpostProcess.start(nobody, "serve")) {
            assertThat(process.waitFor()).isEqualTo(4);
            assertThat(process.output()).isEqualTo("signpost: The database at 127.0.0.1:1 does not answer.");
        }
    }

    @Test
    void namesThePortThatIsTaken(@TempDir Path home) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Map<String, String> settings = Map.of("HOME", home.toString(), "PORT", port);
            try (SignpostProcess process = SignpostProcess.start(settings, "serve")) {
                assertThat(process.waitFor()).isEqualTo(3);
                assertThat(process.output()).contains("Port " + port + " is in use");
            }
        }
    }

    @Test
    void startsAgainAfterItWasKilledAndRefusesASecondOneOnTheSameFolder(@TempDir Path home) throws Exception {
        Map<String, String> settings = Map.of("HOME", home.toString(), "PORT", "0");
        SignpostProcess killed = SignpostProcess.start(settings, "serve");
        assertThat(status(killed.address(), "/health/readiness")).isEqualTo(200);
        try (SignpostProcess second = SignpostProcess.start(settings, "serve")) {
            assertThat(second.waitFor()).isEqualTo(3);
            assertThat(second.output()).contains("Another Signpost is running on the folder");
        }

        killed.kill();

        try (SignpostProcess again = SignpostProcess.start(settings, "serve")) {
            assertThat(status(again.address(), "/health/readiness")).isEqualTo(200);
        }
    }

    @Test
    void stopsInOrderWhateverItIsDoing(@TempDir Path home) {
        Map<String, String> settings = Map.of("HOME", home.toString(), "PORT", "0");
        for (int millis : RepeatCount.thorough() ? new int[] {0, 300, 900} : new int[] {300}) {
            try (SignpostProcess serving = SignpostProcess.start(settings, "serve", "--sample")) {
                serving.address();
                LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());

                assertThat(serving.stop()).describedAs(serving.output()).isZero();
            }
        }
    }

    private static int status(URI address, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address.resolve(path)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
