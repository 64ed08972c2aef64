package org.signpost.desk.queue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Lane;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** Reads what was typed into the search box, and says of each piece that it does not understand what it is. For one reading. */
final class SearchParser {
    private static final int MAX = 300;
    private static final int MOST_SHOWN = 60;
    private static final List<Locale> STAFF_LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final StringJoiner words = new StringJoiner(" ");
    private final StringJoiner without = new StringJoiner(" or ");
    private final List<String> problems = new ArrayList<>();
    private @Nullable Topic topic;
    private @Nullable Lane lane;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String language;
    private boolean personalData;

    SearchQuery read(String typed) {
        for (SearchTerm term : SearchTerm.of(TextExcerpt.beginning(typed, MAX).replace('\0', ' '))) {
            if (term.operator().isEmpty()) {
                (term.excluded() ? without : words).add(term.quoted() ? '"' + term.value() + '"' : term.value());
            } else {
                narrow(term);
            }
        }
        if (from != null && to != null && from.isAfter(to)) {
            problems.add("from:" + from + " lies behind to:" + to + ", so nothing can be between them.");
        }
        return new SearchQuery(
                words.toString(), without.toString(), topic, lane, from, to, language, personalData, problems);
    }

    private void narrow(SearchTerm term) {
        Optional<SearchOperator> operator = SearchOperator.of(FoldedWords.fold(term.operator()));
        if (operator.isEmpty()) {
            problems.add("The search does not know “" + shown(term.operator()) + ":”. Before a colon it knows "
                    + SearchOperator.all() + ". Put other words with a colon into quotes.");
        } else if (term.excluded()) {
            problems.add(
                    "A minus goes before words, not before “" + operator.get().word() + "”.");
        } else {
            set(operator.get(), term.value());
        }
    }

    private void set(SearchOperator operator, String value) {
        switch (operator) {
            case TOPIC ->
                topic = known(
                        topic(value), value, "topic", Topics.inForce().stream().map(Topic::slug));
            case LANE ->
                lane = known(
                        lane(value), value, "lane", Stream.of(Lane.values()).map(Lane::slug));
            case FROM -> from = day(operator, value);
            case TO -> to = day(operator, value);
            case LANGUAGE -> language = language(value);
            case HAS ->
                personalData =
                        known(hasPersonalData(value), value, "thing that “has:” finds", Stream.of("pii")) != null;
        }
    }

    private <T> @Nullable T known(Optional<T> found, String value, String what, Stream<String> choices) {
        if (found.isEmpty()) {
            problems.add("“" + shown(value) + "” is no " + what + ". There is: "
                    + choices.collect(Collectors.joining(", ")) + ".");
        }
        return found.orElse(null);
    }

    /** By its short name, as staff call it, or as the public FAQ calls it in any language. */
    private static Optional<Topic> topic(String value) {
        String wanted = plain(value);
        return Topics.inForce().stream()
                .filter(some -> Stream.concat(Stream.of(some.slug(), some.words()), some.titles().values().stream())
                        .anyMatch(name -> plain(name).equals(wanted)))
                .findFirst();
    }

    private static Optional<Lane> lane(String value) {
        String wanted = plain(value);
        return Stream.of(Lane.values())
                .filter(some ->
                        plain(some.slug()).equals(wanted) || plain(some.words()).equals(wanted))
                .findFirst();
    }

    private static Optional<Boolean> hasPersonalData(String value) {
        return plain(value).equals("pii") ? Optional.of(true) : Optional.empty();
    }

    private @Nullable LocalDate day(SearchOperator operator, String value) {
        Optional<LocalDate> day = date(value).filter(some -> some.getYear() >= 1990 && some.getYear() <= 2100);
        if (day.isEmpty()) {
            problems.add("“" + operator.word() + shown(value) + "” names no day from 1990 to 2100. Write it as "
                    + operator.word() + "2026-10-01.");
        }
        return day.orElse(null);
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By its code, or by its name in English or Spanish. */
    private @Nullable String language(String value) {
        String wanted = plain(value);
        Optional<String> found = Stream.of(Locale.getISOLanguages())
                .filter(code -> code.equals(wanted)
                        || STAFF_LANGUAGES.stream()
                                .anyMatch(reader -> plain(Locale.of(code).getDisplayLanguage(reader))
                                        .equals(wanted)))
                .findFirst();
        if (found.isEmpty()) {
            problems.add("“" + shown(value) + "” is no language. Write lang:es or lang:spanish.");
        }
        return found.orElse(null);
    }

    /** Hyphens count as blanks, and accents and capitals for nothing. */
    private static String plain(String name) {
        return FoldedWords.fold(name).replace('-', ' ').replace('_', ' ').strip();
    }

    private static String shown(String typed) {
        return TextExcerpt.line(typed, MOST_SHOWN);
    }
}
