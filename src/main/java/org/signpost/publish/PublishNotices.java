package org.signpost.publish;

import jakarta.inject.Singleton;
import java.util.Map;
import org.signpost.platform.Notices;

/** What happened, in a sentence. */
@Singleton
final class PublishNotices implements Notices {
    @Override
    public Map<String, String> sentences() {
        return Map.of(
                "publish.posted",
                "Written down as posted.",
                "publish.withdrawn",
                "Withdrawn. What it answered is open again.",
                "publish.was-posted",
                "Written down as posted. It relied on an answer that is wrong now, so it needs a correction.",
                "publish.undone",
                "Undone. The reply waits here again.",
                "publish.other",
                "Somebody was faster; look at its state now.");
    }
}
