package org.signpost.ingest.found;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes dates of "5 days ago", where it is known when the source was seen, and counts them and other dates that say too little.
 * One object for each input.
 */
public final class ReckonedDates {
    private final SeenMoment seen;
    private @Nullable Instant saved;
    private long reckoned;
    private long unknown;
    private long withoutYear;
    private long otherCalendar;

    /** For an input of which this is known besides. */
    public ReckonedDates(SeenMoment seen) {
        this.seen = seen;
    }

    /** Takes when the source itself says that it was made or kept; the first time it says so counts. */
    public void savedAt(@Nullable Instant instant) {
        saved = saved == null ? instant : saved;
    }

    /** The date that these words give, or null where they say nothing of how long ago it was, or where nobody knows since when. */
    @Nullable Instant date(String words) {
        if (!SourceDates.isAgo(words)) {
            withoutYear += SourceDates.isWithoutYear(words) ? 1 : 0;
            otherCalendar += SourceDates.isOfOtherCalendar(words) ? 1 : 0;
            return null;
        }
        Instant moment = moment();
        Instant date = moment == null ? null : SourceDates.relative(words, moment);
        reckoned += date == null ? 0 : 1;
        unknown += date == null ? 1 : 0;
        return date;
    }

    private @Nullable Instant moment() {
        if (seen.said() != null) {
            return seen.said();
        }
        return saved == null ? seen.fetched() : saved;
    }

    /** The moment behind which nothing on the page can have been written, or null where none is known. */
    @Nullable Instant latest() {
        Instant moment = moment();
        return moment == null ? seen.read() : moment;
    }

    /** One sentence on each kind of such dates that the source has. */
    public List<String> sentences() {
        return Stream.of(agoSentence(), yearSentence(), calendarSentence())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> yearSentence() {
        return withoutYear == 0
                ? Optional.empty()
                : Optional.of(
                        comments(withoutYear, "says", "say") + " the day without a year, such as \"Jun 20th\", and"
                                + " more than one year is possible, so there is no date.");
    }

    private Optional<String> calendarSentence() {
        return otherCalendar == 0
                ? Optional.empty()
                : Optional.of(comments(otherCalendar, "has", "have")
                        + " a date in the years of another calendar, such as the Persian"
                        + " year 1405, which is not converted, so there is no date.");
    }

    private Optional<String> agoSentence() {
        if (unknown > 0) {
            return Optional.of(
                    comments(unknown, "says", "say") + " only how long ago it was, such as \"5 days ago\", and"
                            + " nothing tells when the page was saved, so there is no date. Say the day (--saved-on 2026-11-01, or the"
                            + " field of the form) and read it again to have dates.");
        }
        return reckoned == 0
                ? Optional.empty()
                : Optional.of(
                        comments(reckoned, "says", "say") + " only how long ago it was, such as \"5 days ago\"; such"
                                + " dates were counted back from "
                                + String.valueOf(moment()).substring(0, 10) + " and are only about right.");
    }

    private static String comments(long number, String one, String several) {
        return number == 1 ? "1 comment " + one : number + " comments " + several;
    }
}
