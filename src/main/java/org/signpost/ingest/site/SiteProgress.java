package org.signpost.ingest.site;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a connected site has come, for the screen.
 *
 * @param read how many of its comments have been read, at most {@code total}
 * @param total how many it has, 0 before the first answer
 * @param importing whether older comments are still to be read
 * @param polledAt when it was last read to the newest comment, or null
 * @param staffUnknown whether the site was asked who speaks for the organisation there, and does not tell
 * @param problem what is wrong and what to do, as a sentence, or null
 */
public record SiteProgress(
        int read,
        int total,
        boolean importing,
        @Nullable Instant polledAt,
        boolean staffUnknown,
        @Nullable String problem) {
    static SiteProgress of(SiteSync sync, Set<Long> staff) {
        return new SiteProgress(
                Math.min(sync.read(), sync.total()),
                sync.total(),
                !sync.complete(),
                sync.polledAt(),
                sync.staffReadAt() != null && staff.isEmpty(),
                sync.problem());
    }
}
