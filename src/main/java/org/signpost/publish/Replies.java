package org.signpost.publish;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signpost.desk.ApprovedReply;
import org.signpost.desk.DecisionId;
import org.signpost.desk.Outbox;
import org.signpost.staff.Actor;
import org.signpost.staff.Audit;
import org.signpost.staff.Staffer;

/** The replies; every change of state goes through here. */
@Singleton
class Replies implements Outbox {
    private static final int AT_ONCE = 50;
    private static final Duration STOPPED_SHOWN = Duration.ofDays(14);
    private static final Actor WORKER = new Actor.Program("publish worker");

    private final ReplyRows rows;
    private final Sweeps sweeps;
    private final Audit audit;
    private final Clock clock;

    Replies(ReplyRows rows, Sweeps sweeps, Audit audit, Clock clock) {
        this.rows = rows;
        this.sweeps = sweeps;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void schedule(ApprovedReply reply) {
        rows.insert(
                reply.comment(),
                reply.decision(),
                reply.text(),
                reply.language(),
                reply.notBefore(),
                reply.approvedAt(),
                reply.approvedBy());
        reply.reliedOn()
                .forEach(entry -> rows.insertEntry(reply.decision(), entry.slug(), entry.version(), entry.rightOn()));
    }

    /** The same row lock and the same clock as {@link #releaseDue}: a reply is taken back or released, never both. */
    @Override
    public boolean takeBack(DecisionId decision) {
        Instant now = clock.instant();
        Optional<Reply> held = rows.lockOf(decision)
                .filter(reply -> reply.state() == ReplyState.SCHEDULED && now.isBefore(reply.notBefore()));
        held.ifPresent(reply -> rows.setState(reply.id(), ReplyState.WITHDRAWN, now));
        return held.isPresent();
    }

    /** Releases replies whose time has come; returns how many. */
    @Transactional
    int releaseDue() {
        Instant now = clock.instant();
        List<Reply> due = rows.lockDue(now, AT_ONCE);
        due.forEach(reply -> change(WORKER, reply, ReplyState.READY_TO_PASTE));
        return due.size();
    }

    /** Locks a reply for a change inside the caller's transaction. */
    Optional<Reply> lock(ReplyId id) {
        return rows.lock(id);
    }

    /**
     * Changes the state of a reply that the caller has locked.
     *
     * @throws IllegalStateException where it may not go from its state to this one
     */
    void change(Actor who, Reply reply, ReplyState next) {
        if (!reply.state().mayBecome(next)) {
            throw new IllegalStateException("reply " + reply.id() + " is " + reply.state() + ", not to be " + next);
        }
        rows.setState(reply.id(), next, clock.instant());
        audit.record(
                who,
                "publish." + next.name().toLowerCase(java.util.Locale.ROOT),
                "reply/" + reply.id(),
                Map.of("comment", reply.commentId().toString()));
    }

    /** Locks replies that may not be posted any more; those that others hold are left out. */
    List<Reply> lockFallen(LocalDate today, int limit) {
        return rows.lockFallen(today, limit);
    }

    /** Locks the corrections of a reply that are not posted yet. */
    List<Reply> lockCorrections(ReplyId answer) {
        return rows.lockCorrections(answer);
    }

    /** The version because of which a reply may not be posted any more. */
    SweepKey cause(ReplyId id, LocalDate today) {
        ReplyRows.CauseRow row = rows.cause(id, today).orElseThrow();
        return new SweepKey(row.slug(), row.version());
    }

    /** Withdraws a reply that the caller has locked. */
    void stop(Actor who, Reply reply, SweepKey cause) {
        rows.stop(reply.id(), cause.slug(), cause.version(), clock.instant());
        audit.record(
                who,
                "publish.stopped",
                "reply/" + reply.id(),
                Map.of(
                        "comment", reply.commentId().toString(),
                        "entry", cause.slug(),
                        "version", Integer.toString(cause.version())));
    }

    /** A reply that was stopped had been pasted already; the caller has locked it. */
    void wasPosted(Staffer who, Reply reply) {
        rows.wasPosted(reply.id(), clock.instant());
        audit.record(
                who,
                "publish.was_posted",
                "reply/" + reply.id(),
                Map.of("comment", reply.commentId().toString()));
    }

    Optional<Reply> find(ReplyId id) {
        return rows.findById(id);
    }

    /** Those that were stopped lately and that somebody may have pasted a moment before. */
    List<Reply> stopped() {
        return rows.stopped(clock.instant().minus(STOPPED_SHOWN));
    }

    List<Reply> inState(ReplyState state) {
        return rows.inState(state);
    }

    List<Reply> done() {
        return rows.done();
    }

    List<ReplyRows.ReliedOnRow> entries(ReplyId id) {
        return rows.entries(id);
    }

    @Override
    public Counts counts() {
        return sweeps.counts();
    }
}
