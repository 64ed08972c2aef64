package org.signpost.publish.reply;

import java.util.List;
import org.signpost.faq.ReliedVersion;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyState;

/**
 * The page of all replies.
 *
 * @param stopped those that were withdrawn before they were posted
 * @param done those that were posted or withdrawn lately
 * @param toCorrect how many posted replies relied on an answer that is wrong now
 */
public record RepliesView(List<Item> held, List<Item> ready, List<Item> stopped, List<Item> done, long toCorrect) {
    /** A reply as it is listed. */
    public record Item(Reply reply, Replies.ReplyContext context, List<ReliedVersion> reliedOn) {
        public boolean correction() {
            return reply.followUpId() != null;
        }

        public boolean posted() {
            return reply.state() == ReplyState.POSTED;
        }

        public String stateWords() {
            return reply.stopped() ? "stopped" : reply.state().words();
        }
    }
}
