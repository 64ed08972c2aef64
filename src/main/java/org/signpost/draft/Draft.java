package org.signpost.draft;

import org.jspecify.annotations.Nullable;

/**
 * A proposed reply to one revision of a comment.
 *
 * @param reply relies on the entry versions whose content it repeats or links, the first linked first
 * @param note a sentence for the staffer who decides, or null
 */
public record Draft(
        long id, int revision, ReplyText reply, @Nullable String note) {}
