package org.signpost.draft;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.signpost.platform.database.Worker;

/** Composes drafts for comments that have a match and no draft made from it yet. */
@Singleton
public class DraftJob implements Worker {
    private static final int AT_ONCE = 50;

    private final Drafts drafts;
    private final CommentDrafter drafter;
    private final LinkReach reach;
    /** Whether what was drafted before our public address was set has been looked for. */
    private volatile boolean looked;

    DraftJob(Drafts drafts, CommentDrafter drafter, LinkReach reach) {
        this.reach = reach;
        this.drafts = drafts;
        this.drafter = drafter;
    }

    @Override
    public String name() {
        return "draft";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    @Transactional
    public boolean work() {
        if (!looked) {
            looked = true;
            if (reach.linksOwnPages()) {
                drafts.outdateLocal();
            }
        }
        List<Drafts.Due> due = drafts.lockDue(AT_ONCE);
        drafter.draftAll(due);
        return !due.isEmpty();
    }
}
