package org.signpost.ingest.reader.html.markup;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** Words in the names that themes give to parts of a page, in small letters: {@code ingest/markup-words.properties}. */
public final class MarkupWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ingest/markup-words", Locale.ROOT);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private MarkupWords() {}

    public static Set<String> of(String key) {
        return Set.of(BLANKS.split(WORDS.getString(key).strip()));
    }
}
