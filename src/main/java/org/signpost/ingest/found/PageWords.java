package org.signpost.ingest.found;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that themes put around comments, in small letters: {@code ingest/page-words.properties}. */
public final class PageWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ingest/page-words", Locale.ROOT);

    private static final Pattern SEPARATOR = Pattern.compile(" \\| ");

    private PageWords() {}

    /** The words of one kind; languages share some of them. */
    public static Set<String> of(String key) {
        return Set.copyOf(Arrays.asList(SEPARATOR.split(WORDS.getString(key).strip(), -1)));
    }
}
