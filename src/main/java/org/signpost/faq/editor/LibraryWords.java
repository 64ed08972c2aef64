package org.signpost.faq.editor;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;

/** How the pages of the library write languages and times. */
public final class LibraryWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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

    /** A text in small letters without accents. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** "2026-11-22 09:00 UTC". */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
