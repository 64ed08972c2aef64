package org.signpost.desk.queue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Lane;
import org.signpost.triage.Topics;

/**
 * What a person typed into the search box: plain words, {@code -word}, and {@code topic: lane: from: to: lang: has:pii}.
 * What is not understood is taken as plain words.
 *
 * @param words for {@code websearch_to_tsquery}, may be empty
 */
record SearchQuery(
        String words,
        @Nullable String topic,
        @Nullable Lane lane,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String language,
        boolean personalData) {
    private static final int MAX = 300;

    private static final SearchQuery NOTHING = new SearchQuery("", null, null, null, null, null, false);

    static SearchQuery parse(String typed) {
        SearchQuery query = NOTHING;
        String cut = typed.substring(0, Math.min(MAX, typed.length())).replace('\0', ' ');
        for (String term : cut.strip().split("\\s+", -1)) {
            query = query.with(term);
        }
        return query;
    }

    private SearchQuery with(String term) {
        int colon = term.indexOf(':');
        String value = term.substring(colon + 1).toLowerCase(Locale.ROOT);
        return switch (colon < 0 ? "" : term.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "topic" ->
                Topics.ofSlug(value)
                        .map(found -> new SearchQuery(words, found.slug(), lane, from, to, language, personalData))
                        .orElseGet(() -> plain(term));
            case "lane" ->
                Lane.ofSlug(value)
                        .map(found -> new SearchQuery(words, topic, found, from, to, language, personalData))
                        .orElseGet(() -> plain(term));
            case "from" ->
                date(value)
                        .map(day -> new SearchQuery(words, topic, lane, day, to, language, personalData))
                        .orElseGet(() -> plain(term));
            case "to" ->
                date(value)
                        .map(day -> new SearchQuery(words, topic, lane, from, day, language, personalData))
                        .orElseGet(() -> plain(term));
            case "lang" ->
                value.matches("[a-z]{2,3}")
                        ? new SearchQuery(words, topic, lane, from, to, value, personalData)
                        : plain(term);
            case "has" ->
                value.equals("pii") ? new SearchQuery(words, topic, lane, from, to, language, true) : plain(term);
            default -> plain(term);
        };
    }

    private SearchQuery plain(String term) {
        return new SearchQuery((words + " " + term).strip(), topic, lane, from, to, language, personalData);
    }

    private static Optional<LocalDate> date(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return day.getYear() >= 1990 && day.getYear() <= 2100 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
