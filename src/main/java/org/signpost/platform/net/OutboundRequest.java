package org.signpost.platform.net;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a website.
 *
 * @param method such as {@code GET}
 * @param address whole, with scheme and host
 * @param headers by name; what steers the connection is not among them
 * @param json the body, or null where there is none
 */
public record OutboundRequest(
        String method,
        String address,
        Map<String, String> headers,
        @Nullable String json) {
    private static final String PAGE = "text/html, application/json, application/xml, text/plain, */*;q=0.1";

    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    /** Without the headers, which may have a password. */
    @Override
    public String toString() {
        return method + " " + address;
    }

    /** Asks for a page of any kind. */
    static OutboundRequest page(String address) {
        return new OutboundRequest("GET", address, Map.of("Accept", PAGE), null);
    }
}
