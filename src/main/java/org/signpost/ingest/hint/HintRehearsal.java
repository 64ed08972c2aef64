package org.signpost.ingest.hint;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.signpost.platform.SecretTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends this process a hint of no site before it says that it is ready: what is slow once in a fresh process is over then, and the
 * first real one is answered in time. Nothing stays of it.
 */
@Singleton
final class HintRehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(HintRehearsal.class);
    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(2).toMillis());
    private static final int TIMES = 3;

    private final HintReception reception;
    private final Clock clock;

    HintRehearsal(HintReception reception, Clock clock) {
        this.reception = reception;
        this.clock = clock;
    }

    @EventListener
    void rehearse(ServerStartupEvent started) {
        EmbeddedServer server = started.getSource();
        for (int time = 0; time < TIMES; time++) {
            String body = "{\"event\":\"rehearsal\"}";
            long seconds = clock.instant().getEpochSecond();
            String signature =
                    SignedHint.signature(SecretTokens.create(), seconds, body.getBytes(StandardCharsets.UTF_8));
            reception.rehearse(signature);
            String request = "POST /hooks/wordpress/0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\nX-Signpost-Time: " + seconds + "\r\nX-Signpost-Signature: sha256=" + signature + "\r\n\r\n"
                    + body;
            send(server, request.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Speaks with nobody but this process. */
    private static void send(EmbeddedServer server, byte[] request) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(server), server.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // Then the first hint takes longer; that is all.
            LOG.debug("event=ingest.no-rehearsal", e);
        }
    }

    private static InetAddress address(EmbeddedServer server) throws IOException {
        InetAddress own = InetAddress.getByName(server.getHost());
        return own.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : own;
    }
}
