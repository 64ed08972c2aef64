package org.signpost.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is listed.
 *
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
        String approvedBy,
        List<String> reliedOn) {}
