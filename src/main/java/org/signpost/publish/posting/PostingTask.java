package org.signpost.publish.posting;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Set;
import org.signpost.publish.ReplyId;

/**
 * One visit to a site for one reply.
 *
 * @param lease by which the row is ours
 * @param key by which the site's copy is found again
 * @param account our own at the site
 * @param known numbers of answers at the site that the person knew of who approved the reply
 * @param givenUp earlier replies to the same comment that came back after they had been sent
 */
record PostingTask(DueReply reply, String lease, String key, long account, Set<Long> known, List<SentReply> givenUp) {
    PostingTask {
        known = Set.copyOf(known);
        givenUp = List.copyOf(givenUp);
    }

    /** A reply that was sent, and the key that it carries. */
    @Introspected
    record SentReply(ReplyId replyId, String postKey) {}
}
