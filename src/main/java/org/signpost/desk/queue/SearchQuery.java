package org.signpost.desk.queue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Lane;
import org.signpost.platform.TextExcerpt;
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

    static SearchQuery parse(String typed) {
        String cut = TextExcerpt.beginning(typed, MAX).replace('\0', ' ');
        StringJoiner words = new StringJoiner(" ");
        Map<String, String> fields = new HashMap<>();
        for (String term : cut.strip().split("\\s+", -1)) {
            int colon = term.indexOf(':');
            String name = term.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
            String value = term.substring(colon + 1).toLowerCase(Locale.ROOT);
            if (isField(name, value)) {
                fields.put(name, value);
            } else {
                words.add(term);
            }
        }
        return new SearchQuery(
                words.toString(),
                fields.get("topic"),
                Lane.ofSlug(fields.getOrDefault("lane", "")).orElse(null),
                date(fields.getOrDefault("from", "")).orElse(null),
                date(fields.getOrDefault("to", "")).orElse(null),
                fields.get("lang"),
                fields.containsKey("has"));
    }

    private static boolean isField(String name, String value) {
        return switch (name) {
            case "topic" -> Topics.ofSlug(value).isPresent();
            case "lane" -> Lane.ofSlug(value).isPresent();
            case "from", "to" -> date(value).isPresent();
            case "lang" -> value.matches("[a-z]{2,3}");
            case "has" -> value.equals("pii");
            default -> false;
        };
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
