package org.signpost.draft;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;

/**
 * The short transactions of the drafting job. Between {@link #takeForOtherSettings} and {@link #store} nothing is locked: who
 * decides or opens a comment meanwhile is not kept waiting, and what they saw stays.
 */
@Singleton
class DraftSteps {
    private final Drafts drafts;
    private final CommentDrafter drafter;
    private final WorkLeases leases;
    private final SiteLinks links;
    private final Clock clock;

    DraftSteps(Drafts drafts, CommentDrafter drafter, WorkLeases leases, SiteLinks links, Clock clock) {
        this.drafts = drafts;
        this.drafter = drafter;
        this.leases = leases;
        this.links = links;
        this.clock = clock;
    }

    /** Says that from now on drafts follow the settings of this process. */
    @Transactional
    void start() {
        drafts.startWith(links.key(), clock.instant());
    }

    /** Drafts to comments that have a match and no draft made from it. */
    @Transactional
    List<CommentDrafter.Composed> draftDue(int limit) {
        return drafter.draftAll(drafts.lockDue(limit));
    }

    /** Takes comments whose draft waits and was composed for other settings. */
    @Transactional
    WorkLease takeForOtherSettings(int limit) {
        Instant now = clock.instant();
        List<CommentId> locked = drafts.lockOfOtherSettings(links.key(), now, limit);
        List<CommentId> due = locked.isEmpty() ? locked : drafts.stillOfOtherSettings(links.key(), now, locked);
        return leases.hold(WorkStage.REDRAFT, due);
    }

    /** Composes anew, and writes nothing; empty where the comment needs no draft any more. */
    Optional<CommentDrafter.Composed> compose(CommentId comment) {
        return drafts.matched(comment).map(drafter::composed);
    }

    /** Keeps it, unless the comment was changed, decided, opened or begun to be answered meanwhile. */
    @Transactional
    boolean store(CommentDrafter.Composed composed) {
        CommentId comment = composed.comment().id();
        boolean due = leases.lock(comment)
                        .filter(newest -> newest == composed.comment().revision())
                        .isPresent()
                && drafts.isOfOtherSettings(links.key(), clock.instant(), comment);
        if (due) {
            drafter.store(composed);
        }
        return due;
    }

    /** Ends the lease of these; what was not stored is looked at anew. */
    void drop(WorkLease lease, List<CommentId> comments) {
        leases.drop(lease, comments);
    }
}
