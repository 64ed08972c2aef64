package org.signpost.ingest.found;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides a source of when it was seen. "5 days ago" counts back from there.
 *
 * @param said by a person, which overrules everything; or null
 * @param fetched when it came from its website, which holds where the source itself does not say that it was kept somewhere; or null
 * @param read when it is read, behind which nothing in it was written; or null
 */
public record SeenMoment(
        @Nullable Instant said,
        @Nullable Instant fetched,
        @Nullable Instant read) {
    /** Nothing is known. */
    public static final SeenMoment UNKNOWN = new SeenMoment(null, null, null);

    /** It has just come from its website. */
    public static SeenMoment fetched(Instant now) {
        return new SeenMoment(null, now, now);
    }

    /** The same, read now. */
    public SeenMoment readAt(Instant now) {
        return new SeenMoment(said, fetched, now);
    }

    /** The same, on a day that a person names; nothing changes where it is null. */
    public SeenMoment saidOn(@Nullable LocalDate day) {
        return day == null ? this : new SeenMoment(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), fetched, read);
    }
}
