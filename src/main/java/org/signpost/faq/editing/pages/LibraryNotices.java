package org.signpost.faq.editing.pages;

import jakarta.inject.Singleton;
import java.util.Map;
import org.signpost.platform.Notices;

/** What happened, in a sentence. */
@Singleton
final class LibraryNotices implements Notices {
    @Override
    public Map<String, String> sentences() {
        return Map.of(
                "library.kept", "Your text is kept.",
                "library.proposed", "The legal team finds it at the top of the FAQ page now.",
                "library.dropped", "Put away. The text is kept, and can be taken up again.",
                "library.reopened", "Taken up again.",
                "library.carried", "Your text stays. It takes the place of the version that you have seen.",
                "library.copied",
                        "Somebody else changed the proposal meanwhile. Your text is kept here, in a proposal of its own.",
                "library.closed", "The proposal was closed meanwhile. Your text is kept here, in one of its own.",
                "library.published", "Published. The public page shows it now.",
                "library.scheduled", "Published. The public page shows it from its day on.",
                "library.reviewed", "Reviewed. Replies may rely on it until the new date.");
    }
}
