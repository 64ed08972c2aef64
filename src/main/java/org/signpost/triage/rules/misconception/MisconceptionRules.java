package org.signpost.triage.rules.misconception;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.WordLists;

/** The library of misconceptions. Safe for use by several threads. */
public final class MisconceptionRules {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{3,600}+[.!?\\n]?");
    private static final WordLists WORDS = WordLists.read("statements");
    /** A sentence that asks states nothing, with or without its question mark. */
    private static final QuickPattern ASKS = QuickPattern.of("\\?$|^[ (]*(?:so |and |but |then |y |pero )?"
            + WORDS.any("asks") + "\\b|\\b" + WORDS.any("asks-anywhere") + "\\b");

    private static final QuickPattern DENIES = QuickPattern.of("\\b" + WORDS.any("denies") + "\\b");

    /** "…, so what are you waiting for?" states what stands before it. */
    private static final Pattern ASKS_ALONG = Pattern.compile(
            "[,;-] ?(?:so |then |and |y |entonces |pues )?(?:what|why|who|right|no|verdad|or not|que|por que|para que|a que)\\b[^,]{0,60}\\?$");

    private static final Pattern ABBREVIATION = Pattern.compile("\\b(u)\\.(s)\\.(?:a\\.)?|\\b(ee)\\.(uu)\\.");

    private static final int MOST_SENTENCES = 300;
    private final List<Misconception> all;

    MisconceptionRules(List<Misconception> all) {
        this.all = List.copyOf(all);
    }

    /** The library that is shipped. */
    public static MisconceptionRules load() {
        return new MisconceptionRules(Misconception.read("/triage/misconceptions.yml"));
    }

    /** Every one, in the order of the file. */
    public List<Misconception> all() {
        return all;
    }

    /** The first that a sentence of the text states, of those that were wrong on the day of writing. */
    public Optional<Misconception> find(String text, @Nullable LocalDate writtenOn) {
        List<String> sentences = statements(text);
        return all.stream()
                .filter(one -> one.wasWrongOn(writtenOn))
                .filter(one -> one.says().stream()
                        .anyMatch(pattern -> sentences.stream().anyMatch(pattern::isIn)))
                .findFirst();
    }

    private static List<String> statements(String text) {
        String plain = ABBREVIATION.matcher(FoldedText.of(text).plain()).replaceAll("$1$2$3$4");
        return SENTENCE.matcher(plain)
                .results()
                .map(sentence -> ASKS_ALONG.matcher(sentence.group()).replaceFirst(""))
                .filter(said -> !ASKS.isIn(said) && !DENIES.isIn(said))
                .limit(MOST_SENTENCES)
                .toList();
    }
}
