package org.signpost.triage;

import java.util.List;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.SnowballStemmers;

/** The stems of a text's words, for scores that compare words. Safe for use by several threads. */
public final class WordStems {
    private WordStems() {}

    /**
     * The stems in the order of the text; repeated words stay repeated.
     *
     * @param language ISO 639-1 code; words of a language without a stemmer stay as they are
     */
    public static List<String> of(String text, String language) {
        return ParsedText.of(text).words().stream()
                .map(word -> SnowballStemmers.stem(word, language))
                .toList();
    }
}
