package org.signpost.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be fetched.
 *
 * @param ports that may be called
 * @param trusted hosts with port, such as {@code 127.0.0.1:8089}, that whoever runs the installation allows although their
 *     address is private
 * @param maxBytes of an answer, unpacked
 * @param total time for everything, redirects included
 */
public record OutboundPolicy(Set<Integer> ports, Set<String> trusted, int maxBytes, Duration total) {
    static final int MAX_REDIRECTS = 3;
    static final int MAX_RATIO = 100;

    public OutboundPolicy {
        ports = Set.copyOf(ports);
        trusted = Set.copyOf(trusted);
    }

    /** Web ports, 20 MB, 30 seconds, and the hosts of {@code SIGNPOST_TRUSTED_HOSTS} (with commas between). */
    public static OutboundPolicy of(Settings settings) {
        Set<String> trusted = Arrays.stream(
                        settings.get("TRUSTED_HOSTS").orElse("").split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new OutboundPolicy(Set.of(80, 443), trusted, 20 << 20, Duration.ofSeconds(30));
    }
}
