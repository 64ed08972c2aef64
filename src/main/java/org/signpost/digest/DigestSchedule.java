package org.signpost.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a list's digest is due: a day and a full hour of each ISO week, by the clocks of its zone.
 *
 * @param hour 0 to 23
 */
public record DigestSchedule(DayOfWeek day, int hour, ZoneId zone) {
    public DigestSchedule {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("no hour of a day: " + hour);
        }
    }

    /**
     * The instant at which the digest of a week is due. An hour that the clocks skip is taken as much later as they jump;
     * of one that they show twice, the first counts.
     */
    public Instant due(IsoWeek week) {
        return ZonedDateTime.of(week.monday().with(day), LocalTime.of(hour, 0), zone)
                .toInstant();
    }

    /** The newest week whose digest is due at {@code now} or was before. */
    public IsoWeek latestDue(Instant now) {
        IsoWeek week = IsoWeek.of(now.atZone(zone).toLocalDate()).next();
        while (due(week).isAfter(now)) {
            week = week.previous();
        }
        return week;
    }

    /** What the digest of a week tells about: the whole ISO week before it, from Monday's midnight to the next one's. */
    public Period period(IsoWeek week) {
        LocalDate monday = week.monday();
        return new Period(
                monday.minusWeeks(1).atStartOfDay(zone).toInstant(),
                monday.atStartOfDay(zone).toInstant(),
                zone);
    }

    /**
     * The time that a digest tells about.
     *
     * @param from the first instant of it
     * @param to the first instant after it
     * @param zone in which its dates are written
     */
    public record Period(Instant from, Instant to, ZoneId zone) {
        public Period {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a period that ends before it begins: " + from + " to " + to);
            }
        }
    }
}
