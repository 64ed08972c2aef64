package org.signpost.publish.reply;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.signpost.platform.database.Worker;
import org.signpost.publish.Replies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets replies go whose time for undoing is over. */
@Singleton
final class ReplyReleaseJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyReleaseJob.class);

    private final Replies replies;

    ReplyReleaseJob(Replies replies) {
        this.replies = replies;
    }

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean work() {
        int released = replies.releaseDue();
        if (released > 0) {
            LOG.info("event=publish.released replies={}", released);
        }
        return released > 0;
    }
}
