package org.signpost.digest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signpost.digest.Schedule.Period;
import org.signpost.digest.WeekInReview.Changed;
import org.signpost.digest.WeekInReview.Counts;
import org.signpost.digest.WeekInReview.Escalated;
import org.signpost.digest.WeekInReview.Gap;
import org.signpost.digest.WeekInReview.Handling;
import org.signpost.digest.WeekInReview.Listed;
import org.signpost.digest.WeekInReview.Outdated;
import org.signpost.digest.WeekInReview.Urgent;
import org.signpost.digest.WeekInReview.UrgentOnes;
import org.signpost.digest.gaps.WaitingGaps;
import org.signpost.publish.Sweeps;

/** Reads the facts of a week from the other rooms' tables. */
@Singleton
final class WeekReader {
    /** The most items that one section lists; the desk has the rest. */
    static final int MOST = 15;

    /** Likewise of groups of questions, which have two examples each. */
    static final int MOST_GAPS = 8;

    private static final int EXAMPLES = 2;

    private final WeekRows rows;
    private final Sweeps sweeps;
    private final CommentExcerpts excerpts;
    private final WaitingGaps gaps;

    WeekReader(WeekRows rows, Sweeps sweeps, CommentExcerpts excerpts, WaitingGaps gaps) {
        this.rows = rows;
        this.sweeps = sweeps;
        this.gaps = gaps;
        this.excerpts = excerpts;
    }

    /**
     * The facts of a period as they are known now: what came in it, and what waits at {@code now} whenever it came. Called
     * inside a transaction.
     */
    WeekInReview in(Period period, Instant now) {
        return new WeekInReview(
                period,
                urgent(period, now),
                escalated(),
                gaps(period, now),
                outdated(LocalDate.ofInstant(now, period.zone())),
                changed(),
                rows.topics(period.from(), period.to(), now, MOST),
                counts(period, now));
    }

    private UrgentOnes urgent(Period period, Instant now) {
        Map<Handling, Integer> handled = new EnumMap<>(Handling.class);
        rows.urgentByHandling(period.from(), period.to(), now)
                .forEach(row -> handled.put(row.handling(), row.comments()));
        List<Urgent> shown = rows.urgent(period.from(), period.to(), now, MOST).stream()
                .map(row -> new Urgent(excerpts.of(row.id(), row.arrived()), row.handling()))
                .toList();
        return new UrgentOnes(shown, handled);
    }

    private Listed<Escalated> escalated() {
        List<WeekRows.EscalatedRow> found = rows.escalated(MOST);
        List<Escalated> shown = found.stream()
                .map(row ->
                        new Escalated(excerpts.of(row.id(), row.arrived()), row.since(), excerpts.ofStaff(row.note())))
                .toList();
        return new Listed<>(shown, found.isEmpty() ? 0 : found.getFirst().total());
    }

    private Listed<Gap> gaps(Period period, Instant now) {
        WaitingGaps.Listed found = gaps.in(period.from(), period.to(), now, MOST_GAPS, EXAMPLES);
        List<Gap> shown = found.first().stream()
                .map(gap -> new Gap(
                        gap.id(),
                        gap.topic(),
                        gap.people(),
                        gap.examples().stream().map(Excerpts::cut).toList()))
                .toList();
        return new Listed<>(shown, found.total());
    }

    private Listed<Outdated> outdated(LocalDate today) {
        List<WeekRows.OutdatedRow> found = rows.outdated(today, MOST);
        List<Outdated> shown = found.stream()
                .map(row -> new Outdated(row.slug(), row.question(), row.reviewBy(), row.languages()))
                .toList();
        return new Listed<>(shown, found.isEmpty() ? 0 : found.getFirst().total());
    }

    private Listed<Changed> changed() {
        List<Changed> shown = sweeps.open(MOST).stream()
                .map(sweep -> new Changed(
                        sweep.key(),
                        sweep.question(),
                        sweep.waiting(),
                        sweep.done(),
                        sweep.since(),
                        excerpts.ofStaff(sweep.whatChanged())))
                .toList();
        return new Listed<>(shown, Math.max(shown.size(), sweeps.countOpen()));
    }

    private Counts counts(Period period, Instant now) {
        WeekRows.StandingCounts standing = rows.counts(period.from(), period.to(), now);
        return new Counts(
                rows.countComments(period.from(), period.to()),
                standing.questions(),
                standing.answered(),
                standing.closed(),
                standing.waiting(),
                rows.countUnread());
    }
}
