package org.signpost.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys under which passwords of other systems are kept. */
@Introspected
@ConfigurationProperties("signpost")
public record SecretKeySettings(
        @Setting(
                value =
                        "the key under which passwords of connected sites are kept, the same for all processes of one database:"
                                + " 32 bytes in Base64, as \"openssl rand -base64 32\" prints",
                otherwise = "a file in SIGNPOST_HOME",
                must = "be 32 bytes in Base64, as \"openssl rand -base64 32\" prints",
                secret = true)
        @Pattern(regexp = SecretKeySettings.KEY) @Nullable String secretKey,

        @Setting(
                value = "the key before that one, while keys are changed: what it sealed is opened, and sealed anew",
                otherwise = "none",
                must = "be 32 bytes in Base64, as the key itself",
                secret = true)
        @Pattern(regexp = SecretKeySettings.KEY) @Nullable String secretKeyBefore) {
    static final String KEY = "[A-Za-z0-9+/]{43}=";

    /** Without the keys. */
    @Override
    public String toString() {
        return secretKey == null ? "a key file" : "a configured key";
    }
}
