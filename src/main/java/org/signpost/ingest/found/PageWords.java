package org.signpost.ingest.found;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Words that themes put around comments, in small letters: {@code ingest/page-words.properties}. */
public final class PageWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ingest/page-words", Locale.ROOT);

    private PageWords() {}

    public static Set<String> of(String key) {
        return Set.of(WORDS.getString(key).split(" \\| "));
    }
}
