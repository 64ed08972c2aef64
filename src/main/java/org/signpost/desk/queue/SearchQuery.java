package org.signpost.desk.queue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Lane;
import org.signpost.triage.Topic;

/**
 * What a person looks for: words, {@code -word}, and what {@link SearchOperator} knows.
 *
 * @param words for {@code websearch_to_tsquery}, may be empty
 * @param without likewise: none of these words may be there
 * @param from the first day on which it may have been written; what has no date is not found by it
 * @param to the last such day
 * @param problems a sentence for everything that was not understood; where there is one, nothing is looked for
 */
record SearchQuery(
        String words,
        String without,
        @Nullable Topic topic,
        @Nullable Lane lane,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String language,
        boolean personalData,
        List<String> problems) {
    SearchQuery {
        problems = List.copyOf(problems);
    }

    static SearchQuery parse(String typed) {
        return new SearchParser().read(typed);
    }
}
