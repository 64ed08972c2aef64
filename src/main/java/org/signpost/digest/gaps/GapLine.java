package org.signpost.digest.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as pages show it; everything that commenters wrote is masked.
 *
 * @param topic in words
 * @param people how many different people ask
 * @param asked "9 people asked, last 2 days ago"
 * @param entry the question of the entry that came of it, or null
 * @param entryAddress of that entry's public page, or null
 * @param answered "7 comments got drafts, 2 people still wait", or null where no entry came of it
 * @param closed why no entry is written, or null
 */
public record GapLine(
        long id,
        String title,
        String topic,
        String language,
        int people,
        String asked,
        @Nullable String entry,
        @Nullable String entryAddress,
        @Nullable String answered,
        @Nullable String closed,
        List<Example> examples) {
    public GapLine {
        examples = List.copyOf(examples);
    }

    /** A question of the group, masked. */
    public record Example(long comment, String asks) {}
}
