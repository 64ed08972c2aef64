package org.signpost.wordpress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a site's REST interface is, and who asks there.
 *
 * @param api the root, such as {@code https://blog.example.org/wp-json/} or {@code https://blog.example.org/?rest_route=/}
 * @param user the account's name or e-mail address
 * @param password an application password, with or without blanks
 */
public record SiteLogin(String api, String user, String password) {
    /** The whole address of a route below the root, such as {@code wp/v2/comments}. */
    String address(String route, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        String begin = api + route;
        return parameters.isEmpty() ? begin : begin + (begin.contains("?") ? "&" : "?") + parameters;
    }

    /** The header by which the site knows the account. */
    String authorization() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + api;
    }
}
