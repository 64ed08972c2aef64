package org.signpost.digest.gaps;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages of groups show. */
@Singleton
class GapViews {
    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;

    private final GapLists lists;
    private final GapRows gaps;
    private final GapLines lines;
    private final Neighbours neighbours;
    private final Clock clock;

    GapViews(GapLists lists, GapRows gaps, GapLines lines, Neighbours neighbours, Clock clock) {
        this.lists = lists;
        this.gaps = gaps;
        this.lines = lines;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    GapListView list(Tab tab, int wanted) {
        Instant now = clock.instant();
        GapLists.Counts counts = lists.counts(now);
        int page = Math.clamp(wanted, 1, LAST_PAGE);
        int offset = (page - 1) * PAGE;
        List<GapLists.LineRow> rows = switch (tab) {
            case WAITING -> lists.waiting(now, PAGE, offset);
            case ANSWERED -> lists.answered(now, PAGE, offset);
            case CLOSED -> lists.closed(now, PAGE, offset);
        };
        Map<Tab, Integer> numbers =
                Map.of(Tab.WAITING, counts.waiting(), Tab.ANSWERED, counts.answered(), Tab.CLOSED, counts.closed());
        return new GapListView(
                tab,
                numbers,
                lines.of(rows, now),
                page,
                pages(numbers.getOrDefault(tab, 0)),
                lists.notGrouped(now.minus(GapJob.REMEMBERED)));
    }

    /** A group that is there, merged or not. */
    @Transactional(readOnly = true)
    Optional<Gap> find(GapId id) {
        return gaps.find(id);
    }

    /** @param writing see {@link GapView} */
    @Transactional(readOnly = true)
    GapView one(Gap gap, int wanted, @Nullable String writing) {
        Instant now = clock.instant();
        int page = Math.clamp(wanted, 1, LAST_PAGE);
        List<GapLists.QuestionRow> questions = lists.questions(gap.id(), PAGE, (page - 1) * PAGE);
        int total = questions.isEmpty() ? 0 : questions.getFirst().total();
        return new GapView(
                lines.of(List.of(lists.line(gap.id(), now)), now).getFirst(),
                closed(gap),
                gap.note().isEmpty() ? null : gap.note(),
                writing,
                questions.stream().map(GapViews::asked).toList(),
                neighbours.of(gap),
                total,
                page,
                pages(total));
    }

    private static GapView.Asked asked(GapLists.QuestionRow row) {
        return new GapView.Asked(row.commentId(), row.asks(), Words.day(row.askedAt()), Words.decision(row.decision()));
    }

    private static @Nullable String closed(Gap gap) {
        CloseReason reason = gap.reason();
        Instant at = gap.closedAt();
        return reason == null || at == null
                ? null
                : reason.words() + ", said " + gap.closedBy() + " on " + Words.day(at) + ".";
    }

    private static int pages(int total) {
        return Math.clamp((total + PAGE - 1) / PAGE, 1, LAST_PAGE);
    }
}
