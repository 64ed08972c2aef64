package org.signpost.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.faq.ReliedVersion;

/**
 * A proposed reply to one revision of a comment.
 *
 * @param language ISO 639-1 code
 * @param note a sentence for the staffer who decides, or null
 * @param entries the entry versions whose content it repeats or links, the first linked first
 */
public record Draft(
        long id,
        CommentId commentId,
        int revision,
        String language,
        String text,
        @Nullable String note,
        Instant composedAt,
        List<ReliedVersion> entries) {
    public Draft {
        entries = List.copyOf(entries);
    }

    /** Its words. */
    public ReplyText reply() {
        return new ReplyText(text, language, entries);
    }
}
