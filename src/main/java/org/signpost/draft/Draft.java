package org.signpost.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;

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
        List<DraftEntry> entries) {
    public Draft {
        entries = List.copyOf(entries);
    }
}
