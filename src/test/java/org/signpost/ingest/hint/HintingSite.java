package org.signpost.ingest.hint;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.platform.SecretTokens;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.HintSecrets;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/** A connected site that has a hint secret and sends hints to a running Signpost. Thread-safe. */
final class HintingSite {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String secret = SecretTokens.create();
    private final EmbeddedServer server;
    private final SiteId site;

    /** Connects it. */
    HintingSite(EmbeddedServer server) {
        this.server = server;
        ApplicationContext beans = server.getApplicationContext();
        Clock clock = beans.getBean(Clock.class);
        Sites sites = beans.getBean(Sites.class);
        sites.add("blog", "blog", null, "en", clock.instant());
        site = sites.findByName("blog").orElseThrow().id();
        SitePasswords passwords = beans.getBean(SitePasswords.class);
        beans.getBean(SiteConnections.class)
                .connect(
                        site,
                        "blog.example.org",
                        "https://blog.example.org/wp-json/",
                        "desk",
                        2,
                        passwords.sealed(site, "abcd"),
                        ConnectionMode.READ_AND_POST,
                        30,
                        clock.instant(),
                        "Ana");
        beans.getBean(HintSecrets.class).keep(site, passwords.sealedHintSecret(site, secret));
    }

    SiteId site() {
        return site;
    }

    String signature(long seconds, byte[] body) {
        return SignedHint.signature(secret, seconds, body);
    }

    /** Sends a hint that is signed as it should be; returns the status of the answer. */
    int send(long seconds, String body) {
        String signature = signature(seconds, body.getBytes(StandardCharsets.UTF_8));
        return send(site.toString(), seconds, signature, BodyPublishers.ofString(body))
                .statusCode();
    }

    HttpResponse<String> send(String to, long seconds, String signature, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURI() + "/hooks/wordpress/" + to))
                .header("Content-Type", "application/json")
                .header("X-Signpost-Time", Long.toString(seconds))
                .header("X-Signpost-Signature", "sha256=" + signature)
                .POST(body)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
