package org.signpost.publish.posting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signpost.comment.SiteId;
import org.signpost.platform.database.Worker;
import org.signpost.publish.posting.PostingSteps.StepResult;
import org.signpost.wordpress.connection.SiteTurn;
import org.signpost.wordpress.connection.SiteTurns;

/**
 * Posts replies, looks for those that a site did not confirm, removes those that somebody withdrew, and approves comments where
 * somebody wants that; one site after the other, in its turn.
 */
@Singleton
public class ReplyPostJob implements Worker {
    /** So few and so short that whoever else has something to ask gets its turn, and that the turn does not end meanwhile. */
    private static final int AT_ONCE = 20;

    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    private final SiteTurns turns;
    private final DueReplies due;
    private final PostingRecords records;
    private final PostingSteps steps;
    private final SiteApprovalVisit approvals;
    private final Clock clock;

    ReplyPostJob(
            SiteTurns turns,
            DueReplies due,
            PostingRecords records,
            PostingSteps steps,
            SiteApprovalVisit approvals,
            Clock clock) {
        this.turns = turns;
        this.due = due;
        this.records = records;
        this.steps = steps;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean work() {
        boolean worked = records.tidy() > 0;
        for (SiteId site : due.sites(clock.instant())) {
            worked |= visit(site);
        }
        return worked;
    }

    private boolean visit(SiteId site) {
        Optional<SiteTurn> taken = turns.take(site);
        if (taken.isEmpty()) {
            return false;
        }
        Instant end = clock.instant().plus(LONGEST_TURN);
        int done = 0;
        try (SiteTurn turn = taken.get()) {
            StepResult result = StepResult.DONE;
            while (result == StepResult.DONE
                    && done < AT_ONCE
                    && clock.instant().isBefore(end)) {
                result = approvals.next(turn);
                result = result == StepResult.NOTHING_DUE ? steps.next(turn) : result;
                done += result == StepResult.NOTHING_DUE ? 0 : 1;
            }
        }
        return done > 0;
    }
}
