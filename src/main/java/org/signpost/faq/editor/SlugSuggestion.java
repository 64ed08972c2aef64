package org.signpost.faq.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Topic;

/** Proposes a slug for a question: its topic and the first words that carry meaning. */
final class SlugSuggestion {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> LITTLE_WORDS = Set.of(
            "a", "an", "and", "any", "are", "as", "at", "be", "by", "can", "could", "de", "do", "does", "el", "en",
            "for", "from", "get", "has", "have", "how", "i", "if", "in", "is", "it", "la", "los", "me", "mi", "my",
            "of", "on", "or", "our", "para", "s", "should", "t", "that", "the", "to", "us", "was", "we", "what", "when",
            "where", "which", "who", "will", "with", "y", "you", "your");

    private SlugSuggestion() {}

    /**
     * One that is not taken yet; empty where the question has no letter that a slug can have.
     *
     * @param taken whether there is such an entry
     */
    static String of(String question, @Nullable Topic topic, Predicate<String> taken) {
        String plain = LibraryWords.plain(question).replace("'", "").replace("\u2019", "");
        List<String> words = Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST / 2 && !LITTLE_WORDS.contains(word))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        String start = topic == null ? "" : topic.slug() + "-";
        String slug = start + String.join("-", words);
        while (slug.length() > LONGEST && slug.lastIndexOf('-') > start.length()) {
            slug = slug.substring(0, slug.lastIndexOf('-'));
        }
        return free(slug, taken);
    }

    private static String free(String slug, Predicate<String> taken) {
        String candidate = slug;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }
}
