package org.signpost.publish.posting;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.signpost.ingest.site.SiteSyncs;
import org.signpost.publish.ReplyState;
import org.signpost.wordpress.NewReply;
import org.signpost.wordpress.connection.SiteTurn;

/** Takes one reply after the other a step further, each as its state wants. Thread-safe. */
@Singleton
final class PostingSteps {
    private final PostingRecords records;
    private final ReplyVisit visit;
    private final SiteSyncs syncs;
    private final PostingPlaces places;

    PostingSteps(PostingRecords records, ReplyVisit visit, SiteSyncs syncs, PostingPlaces places) {
        this.records = records;
        this.visit = visit;
        this.syncs = syncs;
        this.places = places;
    }

    /** What one step did. */
    enum StepResult {
        NOTHING_DUE,
        DONE,
        /** The site gave no answer: nothing else is asked there now. */
        SITE_SILENT
    }

    StepResult next(SiteTurn turn) {
        Optional<PostingTask> taken = records.take(turn.connection());
        if (taken.isEmpty()) {
            return StepResult.NOTHING_DUE;
        }
        PostingTask task = taken.get();
        PostingOutcome outcome = switch (task.reply().state()) {
            case WAITING -> post(turn, task);
            case UNKNOWN -> settled(task, ReplyState.UNKNOWN, visit.look(turn, task));
            case WITHDRAWING -> settled(task, ReplyState.WITHDRAWING, visit.remove(turn, task));
            case SCHEDULED, READY_TO_PASTE, SENDING, POSTED, REFUSED, WITHDRAWN ->
                throw new IllegalStateException("reply " + task.reply().replyId() + " is "
                        + task.reply().state() + ", and nothing is due");
        };
        places.at(PostingPlaces.AFTER_COMMIT);
        return outcome.silent() ? StepResult.SITE_SILENT : StepResult.DONE;
    }

    private PostingOutcome post(SiteTurn turn, PostingTask task) {
        return switch (visit.check(turn, task)) {
            case SendingCheck.MaySend(NewReply reply) -> send(turn, task, reply);
            case PostingOutcome outcome -> settled(task, ReplyState.WAITING, outcome);
        };
    }

    private PostingOutcome send(SiteTurn turn, PostingTask task, NewReply reply) {
        places.at(PostingPlaces.BEFORE_SENDING);
        if (!records.intend(task, reply)) {
            return new PostingOutcome.NotThere();
        }
        places.at(PostingPlaces.AFTER_INTENT);
        PostingOutcome outcome = visit.send(turn, task, reply);
        places.at(PostingPlaces.AFTER_HTTP);
        return settled(task, ReplyState.SENDING, outcome);
    }

    private PostingOutcome settled(PostingTask task, ReplyState expected, PostingOutcome outcome) {
        records.settle(task, expected, outcome);
        if (outcome instanceof PostingOutcome.Refused) {
            // Whoever opens the comment is to see what is there now.
            syncs.lookSoon(task.reply().siteId(), task.reply().commentId());
        }
        return outcome;
    }
}
