package org.signpost.publish.reply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.signpost.comment.SiteId;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyPostings;
import org.signpost.publish.ReplyState;
import org.signpost.staff.Staffer;

/** Sends replies to their site that were to be pasted, because the site could not be posted to when they were approved. */
@Singleton
public class PasteRelease {
    private final Replies replies;
    private final ReplyPostings postings;
    private final Clock clock;

    PasteRelease(Replies replies, ReplyPostings postings, Clock clock) {
        this.replies = replies;
        this.postings = postings;
        this.clock = clock;
    }

    /** Lets those go that the site can take now, at most two hundred; returns how many. Each is looked for there first. */
    @Transactional
    public int send(Staffer who, SiteId site) {
        Instant now = clock.instant();
        List<ReplyId> ready = postings.lockSendable(site);
        for (ReplyId id : ready) {
            Reply reply = replies.findByIdForUpdate(id).orElseThrow();
            postings.mayBePasted(id, now);
            replies.change(who, reply, ReplyState.WAITING);
        }
        return ready.size();
    }
}
