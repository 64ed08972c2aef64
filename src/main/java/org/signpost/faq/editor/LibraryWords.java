package org.signpost.faq.editor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.pages.PublicWords;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** How the pages of the library write languages, topics and times. */
public final class LibraryWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private LibraryWords() {}

    /** The languages in which entries can be written on screen: English first, the library's, and those of the public pages. */
    static List<String> languages(Library library) {
        return Stream.concat(Stream.of(Entry.FIRST_LANGUAGE, "es"), library.languages().stream())
                .distinct()
                .toList();
    }

    /** A language in English words. */
    public static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    static String topic(Topic topic) {
        return PublicWords.in(Entry.FIRST_LANGUAGE).topic(topic);
    }

    /** Every topic in words, by its slug. */
    static Map<String, String> topics() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Topic topic : Topics.inForce()) {
            words.put(topic.slug(), topic(topic));
        }
        return words;
    }

    /** "2026-11-22 09:00 UTC". */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
