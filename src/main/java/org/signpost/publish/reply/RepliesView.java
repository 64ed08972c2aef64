package org.signpost.publish.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.publish.ReplyState;
import org.signpost.publish.SweepKey;

/**
 * The page of all replies.
 *
 * @param stopped those that were withdrawn before they were posted
 * @param done those that were posted or withdrawn lately
 * @param toCorrect how many posted replies relied on an answer that is wrong now
 */
public record RepliesView(List<Item> held, List<Item> ready, List<Item> stopped, List<Item> done, long toCorrect) {
    public RepliesView {
        held = List.copyOf(held);
        ready = List.copyOf(ready);
        stopped = List.copyOf(stopped);
        done = List.copyOf(done);
    }

    /**
     * A reply as it is listed.
     *
     * @param correction whether it corrects an earlier reply to the same comment
     * @param stoppedBy the sweep that withdrew it before it was posted, or null
     * @param reliedOn one line for each entry version, with the day on which it was right
     */
    public record Item(
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
            List<String> reliedOn) {
        public Item {
            reliedOn = List.copyOf(reliedOn);
        }

        /** Whether the public can read it. */
        public boolean posted() {
            return state == ReplyState.POSTED;
        }

        /** What it is, in words. */
        public String stateWords() {
            return stoppedBy == null ? state.words() : "stopped";
        }
    }
}
