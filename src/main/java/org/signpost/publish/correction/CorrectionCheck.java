package org.signpost.publish.correction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.draft.CorrectionComposer;
import org.signpost.draft.ProposedReply;
import org.signpost.draft.ReplyText;
import org.signpost.faq.Reliance;
import org.signpost.faq.RelianceProblem;
import org.signpost.faq.ReliedVersion;
import org.signpost.publish.SweepKey;
import org.signpost.publish.Sweeps.SweepItem;

/** Prepares corrections from the entries as they are now, and says whether one may go out as it stands. */
@Singleton
final class CorrectionCheck {
    private final CorrectionComposer composer;
    private final Reliance reliance;

    CorrectionCheck(CorrectionComposer composer, Reliance reliance) {
        this.composer = composer;
        this.reliance = reliance;
    }

    sealed interface Prepared permits Ready, CorrectionOutcome.Refused {}

    /** It only needs a person's key. */
    record Ready(ReplyText reply) implements Prepared {
        /** The version of the entry that it relies on. */
        ReliedVersion version() {
            return reply.reliedOn().getFirst();
        }
    }

    /** Lets nobody publish a version of the entry before the caller's transaction ends. */
    void hold(SweepKey key) {
        reliance.hold(List.of(key.slug()));
    }

    /**
     * The correction that goes out.
     *
     * @param seen the number of the version that the person had on the screen
     * @param own what they typed instead, or null
     */
    Prepared check(SweepItem item, int seen, @Nullable String own) {
        return switch (of(item)) {
            case Ready(ReplyText reply) -> check(new Ready(own == null ? reply : reply.saying(own)), seen);
            case CorrectionOutcome.Refused refused -> refused;
        };
    }

    private static Prepared check(Ready ready, int seen) {
        if (ready.version().version() != seen) {
            return new CorrectionOutcome.Refused(
                    "The entry changed again since you opened this. Read the correction once more.");
        }
        return ready.reply()
                .objection()
                .<Prepared>map(CorrectionOutcome.Refused::new)
                .orElse(ready);
    }

    /** The correction that is ready for a reply. */
    Prepared of(SweepItem item) {
        LocalDate replied = LocalDate.ofInstant(item.postedAt(), ZoneOffset.UTC);
        return composer.compose(new CorrectionComposer.Reason(
                        item.slug(), item.language(), item.correctedBy(), replied, item.changedOn()))
                .map(ProposedReply::words)
                .map(this::checked)
                .orElseGet(() -> new CorrectionOutcome.Refused(
                        "The entry is not there any more, so no correction can link it."));
    }

    private Prepared checked(ReplyText reply) {
        Ready ready = new Ready(reply);
        return reliance.problem(ready.version().slug(), ready.version().version())
                .<Prepared>map(problem -> new CorrectionOutcome.Refused(sentence(problem)))
                .orElse(ready);
    }

    private static String sentence(RelianceProblem problem) {
        return switch (problem) {
            case RelianceProblem.Wrong wrong ->
                "The entry changed again on " + wrong.since() + ". Look once more in a moment.";
            case RelianceProblem.Expired expired ->
                "The entry needs legal review since " + expired.since()
                        + ", so no correction can link it before somebody has looked at it.";
        };
    }
}
