package org.signpost.ingest.found;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How long ago something was, counted back from a moment that only whoever saw the page knows.
 *
 * @param months with the years
 * @param seconds with all units up to weeks
 * @param time of that day where it is said, as in "yesterday at 3 pm", or null
 */
record TimeAgo(long months, long seconds, @Nullable LocalTime time) {
    /** The instant, or null where no comment can be of that time. */
    @Nullable Instant before(Instant reference) {
        ZonedDateTime then =
                reference.atZone(ZoneOffset.UTC).minusMonths(months).minusSeconds(seconds);
        return SourceDates.possible(
                then.with(time == null ? then.toLocalTime() : time).toInstant());
    }
}
