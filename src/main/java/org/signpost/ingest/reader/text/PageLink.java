package org.signpost.ingest.reader.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signpost.ingest.found.PageWords;

/** The words of links that lead to other pages of a thread, in any language, whatever arrows and numbers stand with them. */
public final class PageLink {
    private static final int LONGEST = 60;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> KNOWN =
            PageWords.of("paging").stream().map(PageLink::letters).collect(Collectors.toUnmodifiableSet());

    private PageLink() {}

    /** Whether a link of these words leads there. */
    public static boolean isToOthers(String words) {
        return words.length() <= LONGEST && KNOWN.contains(letters(words));
    }

    private static String letters(String words) {
        return NO_LETTERS
                .matcher(WidgetLine.plain(words).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
