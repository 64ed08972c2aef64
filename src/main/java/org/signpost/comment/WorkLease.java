package org.signpost.comment;

import java.time.Instant;
import java.util.List;

/**
 * Comments that one node has in hand at a stage.
 *
 * @param comments in the order of arrival
 * @param until when they are free again, whatever became of the node
 */
public record WorkLease(WorkStage stage, List<CommentId> comments, Instant until) {
    public WorkLease {
        comments = List.copyOf(comments);
    }

    /** Whether nothing waited, or others have it in hand. */
    public boolean isEmpty() {
        return comments.isEmpty();
    }
}
