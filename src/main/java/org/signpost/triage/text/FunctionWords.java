package org.signpost.triage.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words such as "the", "my" and "is", which hold a sentence together and tell a person nothing. */
public final class FunctionWords {
    private static final String ENGLISH = "en";
    private static final List<String> LANGUAGES = List.of(ENGLISH, "es", "pt", "fr", "tl");
    private static final Map<String, Set<String>> WORDS = read();

    private FunctionWords() {}

    private static Map<String, Set<String>> read() {
        WordLists lists = WordLists.read("function-words");
        return LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        language -> lists.lines(language).stream()
                                .flatMap(line -> Arrays.stream(line.strip().split(" ", -1)))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Whether a word is one, in this language or in English, of which most texts have some.
     *
     * @param language ISO 639-1 code; of one without a list only English is known
     */
    public static boolean contains(String word, String language) {
        String plain = FoldedText.of(word).plain().replace("'", "");
        return isIn(ENGLISH, plain) || isIn(language, plain);
    }

    private static boolean isIn(String language, String plain) {
        return WORDS.getOrDefault(language, Set.of()).contains(plain);
    }
}
