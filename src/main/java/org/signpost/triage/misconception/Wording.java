package org.signpost.triage.misconception;

import java.util.ArrayList;
import java.util.List;
import org.signpost.triage.text.Alternatives;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;

/**
 * One way to say it: a word of each list, in any order, and none of the words that turn it round.
 *
 * @param all one pattern for each list
 */
record Wording(List<QuickPattern> all, QuickPattern unless) {

    private static final String UP_TO_THREE_WORDS = "(?: [\\p{L}\\d'-]{1,20}){0,3} ";

    static Wording of(List<List<String>> lists, List<String> unless) {
        List<QuickPattern> all = new ArrayList<>();
        for (List<String> words : lists) {
            all.add(anyOf(words));
        }
        return new Wording(List.copyOf(all), anyOf(unless));
    }

    boolean isIn(String plainSentence) {
        for (QuickPattern words : all) {
            if (!words.isIn(plainSentence)) {
                return false;
            }
        }
        return !unless.isIn(plainSentence);
    }

    private static QuickPattern anyOf(List<String> words) {
        List<String> patterns = words.stream()
                .map(word -> FoldedText.of(word).plain())
                .map(word ->
                        word.replace(".", "\\.").replace("*", "\\p{L}{0,12}").replace(" _ ", UP_TO_THREE_WORDS))
                .toList();
        return QuickPattern.of(
                "(?<![\\p{L}\\d])" + Alternatives.grouped(String.join("|", patterns)) + "(?![\\p{L}\\d])");
    }
}
