package org.signpost.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without JavaScript: keeps cookies, sends Origin with forms, follows nothing by itself. */
public final class TestBrowser {
    /** The password of everybody who signs up here. */
    public static final String PASSWORD = "a horse in the library";

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final URI server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String csrf = "";

    /** One that has seen nothing yet. */
    public TestBrowser(URI server) {
        this.server = server;
    }

    /** Follows the link for somebody new, who says a name where none is known, and stays signed in as them. */
    public void signUp(String link, String name) {
        get(link);
        HttpResponse<String> in = post(
                "/first",
                Map.of(
                        "token",
                        link.substring(link.indexOf('=') + 1),
                        "name",
                        name,
                        "email",
                        name.toLowerCase(Locale.ROOT) + "@example.org",
                        "password",
                        PASSWORD));
        if (in.statusCode() != 303) {
            throw new IllegalStateException(name + " could not sign up: " + in.statusCode());
        }
    }

    /** Opens a page and remembers the token of its forms. */
    public HttpResponse<String> get(String path) {
        return remember(send(HttpRequest.newBuilder(server.resolve(path)).GET()));
    }

    /** Sends a form with the token of the last page. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = encode(fields) + (csrf.isEmpty() ? "" : (fields.isEmpty() ? "" : "&") + "csrf=" + csrf);
        return postRaw(path, body, Map.of("Origin", origin()));
    }

    /** Sends a form body as it is. */
    public HttpResponse<String> postRaw(String path, String body, Map<String, String> headers) {
        return postRaw(path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    /** Sends a form body that is made while it is sent. */
    public HttpResponse<String> postRaw(String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", headers.getOrDefault("Content-Type", "application/x-www-form-urlencoded"))
                .POST(body);
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        return remember(send(request));
    }

    /** What a form on one of our pages sends as Origin. */
    public String origin() {
        return server.getScheme() + "://" + server.getAuthority();
    }

    /** The token of the last page. */
    public String csrf() {
        return csrf;
    }

    /** Forgets who was here. */
    public void dropCookies() {
        cookies.getCookieStore().removeAll();
        csrf = "";
    }

    /** Takes a session from elsewhere, as a thief would. */
    public String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("signpost"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> remember(HttpResponse<String> response) {
        Matcher matcher = CSRF.matcher(response.body());
        if (matcher.find()) {
            csrf = matcher.group(1);
        }
        return response;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
