package org.signpost.faq.editing;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list.
 *
 * @param slug of the entry that it changes or translates, or null for a new one
 * @param author who began it
 * @param savedBy who wrote in it last
 * @param proposedBy who handed it to the legal team, or null
 * @param total how many there are with those that the list leaves out
 */
@Introspected
public record OpenProposal(
        long id,
        @Nullable String slug,
        String language,
        String question,
        String author,
        String savedBy,
        Instant savedAt,
        @Nullable String proposedBy,
        int total) {}
