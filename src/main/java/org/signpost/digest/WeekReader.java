package org.signpost.digest;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.digest.WeekInReview.Counts;
import org.signpost.digest.WeekInReview.Listed;

/** Reads the facts of a week from the other rooms' tables. */
@Singleton
final class WeekReader implements Weeks {
    /** The most items that one section lists; the desk has the rest. */
    static final int MOST = 15;

    private final WeekRows rows;

    WeekReader(WeekRows rows) {
        this.rows = rows;
    }

    @Override
    public WeekInReview in(Period period) {
        Counts counts = new Counts(rows.countComments(period.from(), period.to()), 0, 0, 0, 0);
        return new WeekInReview(period, Listed.none(), Listed.none(), Listed.none(), Listed.none(), List.of(), counts);
    }
}
