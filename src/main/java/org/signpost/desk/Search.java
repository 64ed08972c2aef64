package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Finds comments, open or not. */
@Singleton
class Search {
    private static final int MOST = 50;

    private final SearchRows rows;
    private final Clock clock;

    Search(SearchRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest that fit, at most fifty. */
    List<Place> find(Query query) {
        Lane lane = query.lane();
        return rows.find(
                query.words(),
                likeLiteral(query.words()),
                query.topic(),
                lane == null ? null : lane.name(),
                query.from(),
                query.to(),
                query.language(),
                query.personalData(),
                clock.instant(),
                MOST);
    }

    /** In a LIKE pattern, these three stand for themselves only behind a backslash. */
    private static String likeLiteral(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
