package org.signpost.ingest.found;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.UnreadablePart;

/**
 * The dates of one thread, which tell more together than each alone: the order of day and month, and the year of those that say
 * none. Such a comment was written after its post and before the page was seen, and stands among its neighbours; where that
 * leaves several years, it has no date.
 */
public final class ThreadDates {
    /** Zones, and pages that show only the day. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final List<@Nullable String> written;
    private final List<@Nullable Instant> told = new ArrayList<>();
    private final @Nullable Instant posted;
    private final @Nullable Instant latest;
    private final DateOrder order;

    /**
     * As the page writes them, in its order.
     *
     * @param usual the order of day and month where nothing on the page tells it
     * @param posted when the post was published, or null where that is not known
     */
    public ThreadDates(
            List<@Nullable String> written, DateOrder usual, @Nullable Instant posted, ReckonedDates reckoned) {
        this.written = written;
        this.posted = posted;
        this.latest = reckoned.latest();
        this.order = DateOrder.of(written, usual);
        written.forEach(words -> told.add(SourceDates.parse(words, order)));
    }

    /** When the comment at that place was written, or null where its words do not say it for sure. */
    public @Nullable Instant at(int index) {
        Instant sure = told.get(index);
        DayWithoutYear day = sure == null ? SourceDates.withoutYear(written.get(index)) : null;
        if (day == null) {
            return sure;
        }
        Instant afterPost = posted == null || latest == null ? null : only(day, posted, latest);
        return afterPost == null ? amongNeighbours(day, index) : afterPost;
    }

    /** Says how many dates can be read in two ways, where nothing on the page tells the order. */
    public void tellOpen(CommentSink sink) {
        long open = order == DateOrder.UNSURE
                ? written.stream().filter(DateOrderVotes::isOpen).count()
                : 0;
        if (open > 0) {
            sink.unreadable(
                    new UnreadablePart(
                            "the page",
                            (open == 1 ? "the date of 1 comment" : "the dates of " + open + " comments")
                                    + " can be read in two ways (day or month first), and nothing on the page says which; left open"));
        }
    }

    private @Nullable Instant amongNeighbours(DayWithoutYear day, int index) {
        Instant before = nearest(IntStream.iterate(index - 1, i -> i >= 0, i -> i - 1));
        Instant behind = nearest(IntStream.range(index + 1, told.size()));
        if (before == null || behind == null) {
            return null;
        }
        return before.isBefore(behind) ? only(day, before, behind) : only(day, behind, before);
    }

    private @Nullable Instant nearest(IntStream places) {
        return places.mapToObj(told::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The only such day between two moments, or null where there is none or are several. */
    private static @Nullable Instant only(DayWithoutYear day, Instant from, Instant to) {
        Instant earliest = from.minus(SLACK);
        Instant last = to.plus(SLACK);
        List<Instant> found = IntStream.rangeClosed(year(earliest), year(last))
                .mapToObj(day::in)
                .filter(Objects::nonNull)
                .filter(instant -> !instant.isBefore(earliest) && !instant.isAfter(last))
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static int year(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).getYear();
    }
}
