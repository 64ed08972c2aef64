package org.signpost.publish.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.UndoNotices.UndoNotice;
import org.signpost.publish.Sweep;
import org.signpost.publish.Sweeps;

/**
 * The page of one sweep, with the replies that belong to it.
 *
 * @param page counted from 0
 * @param more whether there is another page behind it
 * @param first the first reply that waits, or null
 * @param last what the person's last key did, or null
 */
public record SweepView(
        Sweep sweep,
        List<Sweeps.Line> lines,
        int page,
        boolean more,
        @Nullable Long first,
        @Nullable UndoNotice last,
        Instant now) {
    /** The page of all sweeps, with page and more as for one. */
    public record All(List<Sweep> sweeps, int page, boolean more) {}

    /** How long ago a reply was posted or stopped, in words. */
    public String age(Sweeps.Line line) {
        return DeskSentences.ago(line.changedAt(), now);
    }
}
