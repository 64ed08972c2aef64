package org.signpost.digest;

import jakarta.inject.Singleton;
import java.util.Map;
import org.signpost.platform.Notices;

/** What the pages of this room say after a button was pressed. */
@Singleton
final class DigestNotices implements Notices {
    static final String QUEUED = "digest.queued";
    static final String ADDED = "digest.added";
    static final String KNOWN = "digest.known";
    static final String REMOVED = "digest.removed";

    @Override
    public Map<String, String> sentences() {
        return Map.of(
                QUEUED, "The digest goes out within a minute to everybody on the list who has not got it.",
                ADDED, "They get the digest from now on.",
                KNOWN, "They are on the list already.",
                REMOVED, "They get no more digests.");
    }
}
