package org.signpost.digest;

import jakarta.inject.Singleton;
import org.signpost.platform.WebSettings;
import org.signpost.publish.SweepKey;

/** Addresses of our own pages as a mail must write them, from {@code SIGNPOST_PUBLIC_URL}. */
@Singleton
final class DeskLinks {
    private final String base;

    DeskLinks(WebSettings settings) {
        this.base = settings.base();
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
