package org.signpost.faq.editing.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;

/** The languages in which entries can be written on screen. */
public final class Languages {
    private Languages() {}

    /** Those of the library, and those that the public pages have words in; English first. */
    static List<String> of(Library library) {
        return Stream.concat(Stream.of(Entry.FIRST_LANGUAGE, "es"), library.languages().stream())
                .distinct()
                .toList();
    }

    /** A language in English words. */
    public static String name(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
