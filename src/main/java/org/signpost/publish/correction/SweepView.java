package org.signpost.publish.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.UndoNotice;
import org.signpost.publish.Sweep;

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
        List<Line> lines,
        int page,
        boolean more,
        @Nullable Long first,
        @Nullable UndoNotice last) {
    public SweepView {
        lines = List.copyOf(lines);
    }

    /**
     * A reply.
     *
     * @param state in words
     * @param waits whether nobody has decided about it
     * @param stopped whether it was withdrawn before it was posted
     */
    public record Line(
            long reply,
            long comment,
            String author,
            String postTitle,
            String text,
            String language,
            String age,
            String day,
            String state,
            boolean waits,
            boolean stopped) {}
}
