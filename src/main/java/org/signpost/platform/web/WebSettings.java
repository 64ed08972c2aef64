package org.signpost.platform.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Setting;
import org.signpost.platform.Settings;

/** Where the web application listens, and the addresses that the public knows. */
@Introspected
@ConfigurationProperties("signpost")
public record WebSettings(
        @Setting(value = "the address on which the web application listens", must = "be a host name or an IP address")
        @Bindable(defaultValue = "127.0.0.1")
        @Pattern(regexp = "[A-Za-z0-9.:_-]+") String host,

        @Setting("its port; 0 for any that is free") @Bindable(defaultValue = "8080") @Min(0) @Max(65_535) int port,

        @Setting(value = "the address that links in replies and mails begin with", otherwise = "http://localhost:8080")
        @Nullable String publicUrl,

        @Setting(
                value = "the private contact page that the FAQ and drafts link; until it is set they only mention it",
                otherwise = "none")
        @Nullable String contactUrl)
        implements Settings.Checked {
    @Override
    public void check() {
        check("SIGNPOST_PUBLIC_URL", publicUrl);
        check("SIGNPOST_CONTACT_URL", contactUrl);
    }

    /** Nothing in such an address can break out of an attribute or a line of text. */
    private static void check(String variable, @Nullable String url) {
        if (url != null && !(url.matches("https?://[\\x21-\\x7e&&[^<>\"']]+") && hasHost(url))) {
            throw new ConfigurationException(variable + " must begin with https:// or http:// and name a host.");
        }
    }

    private static boolean hasHost(String url) {
        try {
            return new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What the addresses of our pages begin with, without a slash at the end; empty where nobody has said it. */
    public Optional<String> publicBase() {
        return Optional.ofNullable(publicUrl).map(url -> url.replaceAll("/+$", ""));
    }

    /** The same, or this machine's address for want of a better one. */
    public String base() {
        return publicBase().orElseGet(() -> "http://localhost:" + (port == 0 ? 8080 : port));
    }
}
