package org.signpost.wordpress;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real WordPress that somebody started for the tests: {@code SIGNPOST_TEST_WORDPRESS_URL}, {@code _USER} (an editor) and
 * {@code _PASSWORD} (an application password) say where. It speaks with the site past our own client, and deletes the posts
 * that it made when it is closed.
 */
public final class RealWordPress implements AutoCloseable {
    /** The variable without which such a test is skipped. */
    public static final String URL = "SIGNPOST_TEST_WORDPRESS_URL";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> posts = new ArrayList<>();
    private final URI address = URI.create(setting(URL).replaceAll("/$", ""));
    private final SiteLogin login = new SiteLogin(
            address + "/wp-json/",
            setting("SIGNPOST_TEST_WORDPRESS_USER"),
            setting("SIGNPOST_TEST_WORDPRESS_PASSWORD"));

    /** Waits while another test restarts it. */
    public RealWordPress() {
        WordPressLease.take();
    }

    private static String setting(String name) {
        return requireNonNull(System.getenv(name), name);
    }

    /** Its address, as people type it. */
    public String address() {
        return address.toString();
    }

    /** Host and port, for the hosts that the guard trusts. */
    public String host() {
        return address.getHost() + ":" + address.getPort();
    }

    /** The editor's account. */
    public SiteLogin login() {
        return login;
    }

    /** Publishes a post that takes comments; returns its number. */
    public long addPost(String title) {
        return addPost(title, "");
    }

    private long addPost(String title, String html) {
        long id = made(change(
                "wp/v2/posts", Map.of("title", title, "content", html, "status", "publish", "comment_status", "open")));
        posts.add(id);
        return id;
    }

    /** Where a post is read. */
    public String link(long post) {
        return get("wp/v2/posts/" + post).path("link").asText();
    }

    /** Publishes a post that links another one, and tells the site of it, which fetches it, looks for the link, and makes a pingback. */
    public void pingFromNewPost(long target, String title) {
        String to = link(target);
        String from = link(addPost(title, "<p>More of this is in <a href=\"" + to + "\">an earlier post</a>.</p>"));
        String call = "<methodCall><methodName>pingback.ping</methodName><params><param><value><string>" + from
                + "</string></value></param><param><value><string>" + to
                + "</string></value></param></params></methodCall>";
        String answer = send(HttpRequest.newBuilder(URI.create(address + "/xmlrpc.php"))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(call)));
        // A site that has fetched the new post by itself meanwhile has the pingback already.
        if (answer.contains("<fault>") && !answer.contains("already been registered")) {
            throw new IllegalStateException("the site made no pingback: " + answer);
        }
    }

    /** A visitor's comment in a state such as {@code approved} or {@code hold}; {@code parent} is 0 at the top of a thread. */
    public long addComment(long post, long parent, String name, String text, String status) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("post", post);
        members.put("parent", parent);
        members.put("author_name", name);
        members.put("author_email", "reader" + System.nanoTime() + "@example.org");
        members.put("content", text);
        members.put("status", status);
        return made(change("wp/v2/comments", members));
    }

    private static long made(JsonNode answer) {
        if (!answer.has("id")) {
            throw new IllegalStateException("the site made nothing: " + answer.path("code"));
        }
        return answer.path("id").asLong();
    }

    /** Reads. */
    public JsonNode get(String route) {
        return send("GET", route, null, false);
    }

    /** Changes; what the site refuses, it says in its answer. */
    public JsonNode change(String route, Map<String, Object> members) {
        return send("POST", route, members, false);
    }

    /** Deletes: into the trash, or for good with {@code ?force=true}. */
    public void delete(String route) {
        send("POST", route, Map.of(), true);
    }

    private JsonNode send(String method, String route, @Nullable Map<String, Object> members, boolean delete) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(login.api() + route))
                    .header("Authorization", login.authorization())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            members == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(members)));
            if (delete) {
                request.header("X-HTTP-Method-Override", "DELETE");
            }
            return MAPPER.readTree(send(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the site was asked", e);
        }
    }

    @Override
    public void close() {
        try {
            posts.forEach(post -> delete("wp/v2/posts/" + post + "?force=true"));
        } finally {
            WordPressLease.giveBack();
        }
    }
}
