package org.signpost.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is listed.
 *
 * @param correction whether it corrects an earlier reply to the same comment
 * @param stoppedBy the sweep that withdrew it before it was posted, or null
 * @param reliedOn one line for each entry version, with the day on which it was right
 */
public record ReplyView(
        long id,
        long comment,
        String author,
        String postTitle,
        @Nullable String postUrl,
        String text,
        String language,
        ReplyState state,
        boolean correction,
        @Nullable SweepKey stoppedBy,
        String approvedBy,
        List<String> reliedOn) {}
