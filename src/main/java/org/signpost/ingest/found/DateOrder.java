package org.signpost.ingest.found;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What "3/2/2026" means: a source writes all its dates in one order, which no single one of them may tell. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** The month first even between dots ("12.29.14"), where dates without that evidence begin with the day. */
    MONTH_FIRST_WITH_DOTS,
    /** Not known: dates that can be read both ways are not read. */
    UNSURE;

    /**
     * The order in which one source has written its dates: any number over 12 tells it, then a date in words ("March 2, 2026").
     *
     * @param otherwise the order where nothing tells it; {@link #UNSURE} where nothing is known of the source
     */
    public static DateOrder of(Collection<@Nullable String> dates, DateOrder otherwise) {
        DateOrderVotes votes = new DateOrderVotes();
        dates.forEach(votes::see);
        return votes.order(otherwise);
    }

    /** How dates are written in a language; {@link #UNSURE} for English without a country, and where the year comes first. */
    public static DateOrder usualIn(Locale locale) {
        boolean anyEnglish =
                locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
        if (anyEnglish || locale.getLanguage().isEmpty()) {
            return UNSURE;
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        if (pattern.indexOf('y') < pattern.indexOf('d')) {
            return UNSURE;
        }
        return pattern.indexOf('d') < pattern.indexOf('M') ? DAY_FIRST : MONTH_FIRST;
    }
}
