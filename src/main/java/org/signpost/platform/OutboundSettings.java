package org.signpost.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be fetched besides the open internet. */
@Introspected
@ConfigurationProperties("signpost")
public record OutboundSettings(
        @Setting(
                value =
                        "hosts with port, comma-separated, that ingest URL may fetch from although they lie in a private"
                                + " network",
                otherwise = "none",
                must = "be hosts with port such as 127.0.0.1:8089, with commas between")
        @Pattern(regexp = "[\\s,]*[^\\s,]+:\\d{1,5}([\\s,]+[^\\s,]+:\\d{1,5})*[\\s,]*")
        @Nullable String trustedHosts) {

    /** Hosts with port, such as {@code 127.0.0.1:8089}, in lower case. */
    Set<String> trusted() {
        return trustedHosts == null
                ? Set.of()
                : Arrays.stream(trustedHosts.toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
