package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.Map;
import org.signpost.platform.Notices;

/** What happened, in a sentence. */
@Singleton
final class DeskNotices implements Notices {
    @Override
    public Map<String, String> sentences() {
        return Map.of(
                "desk.undone", "Undone. The comment is open again.",
                "desk.kept", "Your text is kept here.",
                "desk.topics", "The topics are corrected. The draft was looked for again.",
                "desk.topics-same", "These are its topics already. Nothing was changed.");
    }
}
