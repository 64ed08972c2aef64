package org.signpost.desk.queue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Lane;
import org.signpost.desk.Outbox;
import org.signpost.desk.UndoNotices.UndoNotice;
import org.signpost.triage.Assessments;

/** Reads what the queue and the search show: three statements for a page of a lane, two for the lane around an open comment,
 * one for a search. */
@Singleton
public final class QueueReader {
    static final int PAGE = 25;

    /** So many rows stand above an open comment that it is in view, and that the last one of a lane is not alone. */
    private static final int AHEAD = 8;

    private final QueueRepository queue;
    private final Outbox outbox;
    private final Assessments assessments;
    private final Clock clock;

    QueueReader(QueueRepository queue, Outbox outbox, Assessments assessments, Clock clock) {
        this.queue = queue;
        this.outbox = outbox;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** A page of the wanted lane, else of the first one where somebody waits. */
    public QueueView lane(Optional<Lane> wanted, @Nullable Long after, @Nullable UndoNotice last) {
        QueueCounts counts = queue.counts(clock.instant(), monday());
        Lane lane = wanted.orElseGet(counts::firstWithWork);
        List<CommentCard> cards = cards(queue.cards(lane, after, clock.instant(), LocalDate.now(clock), PAGE + 1));
        boolean more = cards.size() > PAGE;
        List<CommentCard> page = more ? cards.subList(0, PAGE) : cards;
        return new QueueView(
                lane, counts, outbox.counts(), page, more ? page.getLast().id() : null, last);
    }

    /** The lane around a comment that is open. */
    public LaneView around(Lane lane, CommentId open) {
        QueueCounts counts = queue.counts(clock.instant(), monday());
        List<CommentCard> cards = cards(queue.around(lane, open, clock.instant(), LocalDate.now(clock), AHEAD, PAGE));
        return new LaneView(lane, counts, CardGroup.of(cards), open.value());
    }

    QueueView.NewComments newerThan(Lane lane, long newest) {
        long number = queue.newerThan(lane, new CommentId(newest), clock.instant());
        return new QueueView.NewComments(lane, newest, number, queue.counts(clock.instant(), monday()), true);
    }

    private List<CommentCard> cards(List<QueueRepository.CardRow> rows) {
        return rows.stream()
                .map(row -> new CommentCard(row, assessments.read(row.id(), row.details()), clock.instant()))
                .toList();
    }

    private Instant monday() {
        return LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
