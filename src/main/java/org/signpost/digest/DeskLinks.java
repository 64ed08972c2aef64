package org.signpost.digest;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import org.signpost.platform.ConfigurationException;
import org.signpost.publish.SweepKey;

/** Addresses of our own pages as a mail must write them, from {@code SIGNPOST_PUBLIC_URL}. */
@Singleton
final class DeskLinks {
    private final String base;

    DeskLinks(@Property(name = "signpost.public.url", defaultValue = "http://localhost:8080") String publicUrl) {
        String plain = publicUrl.replaceAll("/+$", "");
        if (!plain.matches("https?://[\\x21-\\x7e&&[^<>\"']]+") || !hasHost(plain)) {
            throw new ConfigurationException(
                    "SIGNPOST_PUBLIC_URL must begin with https:// or http:// and name a host.");
        }
        this.base = plain;
    }

    private static boolean hasHost(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    String desk() {
        return base + "/desk";
    }

    String lane(String lane) {
        return base + "/desk?lane=" + lane;
    }

    String comment(long id) {
        return base + "/desk/" + id;
    }

    String sweeps() {
        return base + "/sweeps";
    }

    String sweep(SweepKey sweep) {
        return base + sweep.address();
    }

    String library() {
        return base + "/library";
    }

    String gaps() {
        return base + "/gaps";
    }

    String gap(long id) {
        return base + "/gaps/" + id;
    }

    String entry(String slug) {
        return base + "/faq/" + slug;
    }

    String unsubscribe(String token) {
        return base + "/unsubscribe/" + token;
    }
}
