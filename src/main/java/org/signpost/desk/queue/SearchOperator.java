package org.signpost.desk.queue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What narrows a search: a name in English or Spanish, a colon, and a value. */
enum SearchOperator {
    TOPIC("topic", "tema"),
    LANE("lane", "fila"),
    FROM("from", "desde"),
    TO("to", "hasta"),
    LANGUAGE("lang", "idioma"),
    HAS("has", "tiene");

    private final String english;
    private final String spanish;

    SearchOperator(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    /** As it is shown: {@code topic:}. */
    String word() {
        return english + ":";
    }

    /** The operator of this folded name, or empty where there is none. */
    static Optional<SearchOperator> of(String name) {
        return Stream.of(values())
                .filter(operator -> operator.english.equals(name) || operator.spanish.equals(name))
                .findFirst();
    }

    /** "topic, lane, from, to, lang and has". */
    static String all() {
        String words = Stream.of(values()).map(some -> some.english).collect(Collectors.joining(", "));
        int last = words.lastIndexOf(", ");
        return words.substring(0, last) + " and " + words.substring(last + 2);
    }
}
