package org.signpost.triage.text;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** Snowball stemmers by language. They are not safe for several threads, so each thread has its own. */
public final class SnowballStemmers {
    private static final Map<String, ALGORITHM> ALGORITHMS = Map.of(
            "en", ALGORITHM.ENGLISH,
            "es", ALGORITHM.SPANISH,
            "pt", ALGORITHM.PORTUGUESE,
            "fr", ALGORITHM.FRENCH,
            "ru", ALGORITHM.RUSSIAN,
            "de", ALGORITHM.GERMAN,
            "it", ALGORITHM.ITALIAN);
    private static final ThreadLocal<Map<String, Stemmer>> STEMMERS = ThreadLocal.withInitial(HashMap::new);

    private SnowballStemmers() {}

    /** The stem of a word in lower case; the word itself in a language without a stemmer, and for {@code <…>}. */
    public static String stem(String word, String language) {
        ALGORITHM algorithm = ALGORITHMS.get(language);
        if (algorithm == null || word.startsWith("<")) {
            return word;
        }
        return STEMMERS.get()
                .computeIfAbsent(language, _ -> new SnowballStemmer(algorithm))
                .stem(word)
                .toString();
    }
}
