package org.signpost.publish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Sentences;

/** Puts together what the pages of a sweep show. */
@Singleton
class SweepViews {
    private final Sweeps sweeps;
    private final FollowUpLedger ledger;
    private final Preparations preparations;
    private final Surroundings surroundings;
    private final Clock clock;

    SweepViews(
            Sweeps sweeps, FollowUpLedger ledger, Preparations preparations, Surroundings surroundings, Clock clock) {
        this.sweeps = sweeps;
        this.ledger = ledger;
        this.preparations = preparations;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    List<SweepLineView> lines(List<SweepLine> lines) {
        return lines.stream().map(this::line).toList();
    }

    private SweepLineView line(SweepLine line) {
        Surroundings.Place place = surroundings.of(line.commentId());
        return new SweepLineView(
                line.replyId().value(),
                line.commentId().value(),
                place.author(),
                place.postTitle(),
                line.text(),
                line.language(),
                Sentences.ago(line.changedAt(), clock.instant()),
                LocalDate.ofInstant(line.changedAt(), ZoneOffset.UTC).toString(),
                words(line),
                line.state().equals("WAITING"),
                line.state().equals("STOPPED"));
    }

    private static String words(SweepLine line) {
        return switch (line.state()) {
            case "WAITING" -> "waits";
            case "STOPPED" -> "stopped before it was posted";
            default -> FollowUpKind.valueOf(line.state()).state() + " by " + line.decidedBy();
        };
    }

    /** A reply that waits in this sweep or about which somebody has decided in it; empty for any other. */
    Optional<SweepItemView> item(SweepKey key, ReplyId id) {
        Optional<Sweep> sweep = sweeps.find(key);
        Optional<Reply> reply = surroundings.reply(id);
        FollowUp decided = ledger.live(key, id).orElse(null);
        SweepItem item = sweeps.item(key, id).orElse(null);
        if (sweep.isEmpty() || reply.isEmpty() || (decided == null && item == null)) {
            return Optional.empty();
        }
        return Optional.of(view(sweep.get(), reply.get(), item, decided));
    }

    private SweepItemView view(Sweep sweep, Reply reply, @Nullable SweepItem item, @Nullable FollowUp decided) {
        Surroundings.Place place = surroundings.of(reply.commentId());
        Instant posted = item == null ? reply.changedAt() : item.postedAt();
        Preparation preparation = item == null || decided != null ? new Preparation.Blocked("") : preparations.of(item);
        Preparation.Ready ready = preparation instanceof Preparation.Ready found ? found : null;
        return new SweepItemView(
                sweep,
                reply.id().value(),
                reply.commentId().value(),
                place.author(),
                place.postTitle(),
                place.postUrl(),
                surroundings.asked(reply.commentId()),
                reply.text(),
                reply.language(),
                posted,
                Sentences.ago(posted, clock.instant()),
                ready == null ? "" : ready.text(),
                ready == null ? "en" : ready.language(),
                ready == null ? 0 : ready.version(),
                ready == null ? null : ready.rightOn(),
                preparation instanceof Preparation.Blocked(String sentence) ? sentence : "",
                decided,
                number(sweeps.next(sweep.key(), reply.id())),
                number(sweeps.before(sweep.key(), reply.id())));
    }

    private static @Nullable Long number(Optional<SweepItem> item) {
        return item.map(found -> found.replyId().value()).orElse(null);
    }
}
