package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;

/** Puts together what the queue shows. */
@Singleton
class QueueViews {
    private static final int PAGE = 25;

    private final Queue queue;
    private final Search search;
    private final Cards cards;
    private final Tally tally;
    private final Clock clock;

    QueueViews(Queue queue, Search search, Cards cards, Tally tally, Clock clock) {
        this.queue = queue;
        this.search = search;
        this.cards = cards;
        this.tally = tally;
        this.clock = clock;
    }

    /** A page of the wanted lane, else of the first one where somebody waits. */
    QueueView lane(Optional<Lane> wanted, @Nullable CommentId after) {
        Instant now = clock.instant();
        Map<Lane, Long> counts = new EnumMap<>(Lane.class);
        queue.counts(now).forEach(row -> counts.put(row.lane(), row.waiting()));
        Lane lane = wanted.orElseGet(() -> firstWithWork(counts));
        List<Place> places = after == null ? queue.first(lane, now, PAGE + 1) : after(lane, after, now);
        boolean more = places.size() > PAGE;
        List<Place> page = more ? places.subList(0, PAGE) : places;
        return new QueueView(
                lane,
                counts,
                cards.of(page),
                more ? page.getLast().id().value() : null,
                queue.unread(),
                tally.answeredSince(monday()),
                tally.repliesOpen(),
                tally.repliesToCorrect(),
                queue.newestComment());
    }

    long newerThan(Lane lane, CommentId newest) {
        return queue.newerThan(lane, newest, clock.instant());
    }

    List<Card> search(String typed) {
        return typed.isBlank() ? List.of() : cards.of(search.find(Query.parse(typed)));
    }

    private List<Place> after(Lane lane, CommentId after, Instant now) {
        Optional<Instant> since = queue.waitingSince(after);
        boolean urgent = queue.find(after, now).map(Place::urgent).orElse(lane == Lane.URGENT);
        return since.isEmpty()
                ? queue.first(lane, now, PAGE + 1)
                : queue.after(lane, urgent, since.get(), after, now, PAGE + 1);
    }

    private static Lane firstWithWork(Map<Lane, Long> counts) {
        for (Lane lane : List.of(Lane.URGENT, Lane.READY, Lane.UNSURE)) {
            if (counts.getOrDefault(lane, 0L) > 0) {
                return lane;
            }
        }
        return Lane.READY;
    }

    private Instant monday() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
