package org.signpost.platform.net;

import java.time.Duration;
import java.util.Set;

/**
 * What may be fetched.
 *
 * @param ports that may be called
 * @param trusted hosts with port, such as {@code 127.0.0.1:8089}, that whoever runs the installation allows although their
 *     address is private
 * @param maxBytes of an answer, unpacked
 * @param total time for everything, redirects included
 */
record OutboundPolicy(Set<Integer> ports, Set<String> trusted, int maxBytes, Duration total) {
    static final int MAX_REDIRECTS = 3;
    static final int MAX_RATIO = 100;

    public OutboundPolicy {
        ports = Set.copyOf(ports);
        trusted = Set.copyOf(trusted);
    }
}
