package org.signpost.publish.posting;

import jakarta.inject.Singleton;
import org.signpost.platform.CrashPoint;

/** The places on the way of a reply at which a test ends the process, or this round. */
@Singleton
class PostingPlaces {
    static final String BEFORE_SENDING = "post.before-sending";
    static final String AFTER_INTENT = "post.after-intent";
    static final String AFTER_HTTP = "post.after-http";
    static final String BEFORE_COMMIT = "post.before-commit";
    static final String AFTER_COMMIT = "post.after-commit";

    void at(String place) {
        CrashPoint.at(place);
    }
}
