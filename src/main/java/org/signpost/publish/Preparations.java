package org.signpost.publish;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.signpost.draft.FollowUpComposer;
import org.signpost.draft.ProposedReply;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Fault;
import org.signpost.faq.Reliance;

/** Prepares corrections from the entries as they are now. */
@Singleton
final class Preparations {
    private final FollowUpComposer composer;
    private final Reliance reliance;

    Preparations(FollowUpComposer composer, Reliance reliance) {
        this.composer = composer;
        this.reliance = reliance;
    }

    /** Lets nobody publish a version of the entry before the caller's transaction ends. */
    void hold(SweepKey key) {
        reliance.hold(java.util.List.of(key.slug()));
    }

    Preparation of(SweepItem item) {
        LocalDate replied = LocalDate.ofInstant(item.postedAt(), ZoneOffset.UTC);
        return composer.compose(new FollowUpComposer.Reason(
                        item.slug(), item.language(), item.wrong(), replied, item.changedOn()))
                .map(this::checked)
                .orElseGet(() ->
                        new Preparation.Blocked("The entry is not there any more, so no correction can link it."));
    }

    private Preparation checked(ProposedReply reply) {
        EntryVersion version = reply.reliesOn().getFirst();
        Optional<Fault> fault = reliance.fault(version.entry().slug(), version.number());
        return fault.map(Preparations::blocked)
                .orElseGet(() -> new Preparation.Ready(
                        reply.text(),
                        reply.language(),
                        version.number(),
                        version.entry().reviewed()));
    }

    private static Preparation blocked(Fault fault) {
        return switch (fault) {
            case Fault.Wrong wrong ->
                new Preparation.Blocked(
                        "The entry changed again on " + wrong.since() + ". Look once more in a moment.");
            case Fault.Expired expired ->
                new Preparation.Blocked("The entry needs legal review since " + expired.since()
                        + ", so no correction can link it before somebody has looked at it.");
        };
    }
}
