package org.signpost.publish.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.signpost.wordpress.SiteLogin;

/** What visitors and editors do on a real WordPress while replies are on their way to it. */
final class RealSite {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final SiteLogin login;

    RealSite(SiteLogin login) {
        this.login = login;
    }

    /** The one that the environment names. */
    static RealSite ofEnvironment() {
        return new RealSite(
                new SiteLogin(env("URL").replaceAll("/+$", "") + "/?rest_route=/", env("USER"), env("PASSWORD")));
    }

    private static String env(String name) {
        String value = System.getenv("SIGNPOST_TEST_WORDPRESS_" + name);
        if (value == null) {
            throw new IllegalStateException("SIGNPOST_TEST_WORDPRESS_" + name + " is not set");
        }
        return value;
    }

    SiteLogin login() {
        return login;
    }

    String host() {
        return URI.create(login.api()).getAuthority();
    }

    long addPost() {
        return write("wp/v2/posts", Map.of("title", "A clinic", "status", "publish", "comment_status", "open"));
    }

    void changePost(long post, String member, String value) {
        write("wp/v2/posts/" + post, Map.of(member, value));
    }

    long addComment(long post, String text, String status) {
        return write(
                "wp/v2/comments",
                Map.of(
                        "post",
                        post,
                        "content",
                        text,
                        "author_name",
                        "Ana",
                        "author_email",
                        "ana" + System.nanoTime() + "@harbor.example",
                        "status",
                        status));
    }

    void changeComment(long comment, String member, String value) {
        write("wp/v2/comments/" + comment, Map.of(member, value));
    }

    private long write(String route, Map<String, Object> members) {
        String pair = login.user() + ":" + login.password();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(login.api() + route))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(members)))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode json = MAPPER.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(route + ": " + response.statusCode() + " " + json.path("code"));
            }
            return json.path("id").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
