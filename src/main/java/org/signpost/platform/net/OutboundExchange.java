package org.signpost.platform.net;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one request ended: what matters is whether the server may have acted on it. */
public sealed interface OutboundExchange {
    /**
     * The server answered, with whatever status.
     *
     * @param headers by their names in lower case, each with its values in their order
     * @param body unpacked
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes belong to the caller, and are never compared
    record Answered(int status, Map<String, List<String>> headers, byte[] body) implements OutboundExchange {
        /** The first value of a header, by its name in lower case. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /** It may not be called, whatever answers there; nothing was sent. */
    record Refused(String reason) implements OutboundExchange {}

    /** No connection could be made; nothing was sent. */
    record NotSent(String reason) implements OutboundExchange {}

    /** It was sent, and no whole answer came: the server may have acted on it or not. */
    record Broken(String reason) implements OutboundExchange {}
}
