package org.signpost.triage.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.signpost.triage.text.Alternatives;
import org.signpost.triage.text.FoldedText;

/**
 * One way to say it: a word of each list, in any order, and none of the words that turn it round.
 *
 * @param all one pattern for each list
 */
record Wording(List<Pattern> all, Pattern unless) {

    static Wording of(List<List<String>> lists, List<String> unless) {
        List<Pattern> all = new ArrayList<>();
        for (List<String> words : lists) {
            all.add(anyOf(words));
        }
        return new Wording(List.copyOf(all), anyOf(unless));
    }

    boolean isIn(String plainSentence) {
        for (Pattern words : all) {
            if (!words.matcher(plainSentence).find()) {
                return false;
            }
        }
        return !unless.matcher(plainSentence).find();
    }

    private static Pattern anyOf(List<String> words) {
        List<String> patterns = words.stream()
                .map(word -> FoldedText.of(word).plain())
                .map(word -> word.replace(".", "\\.").replace("*", "\\p{L}{0,12}"))
                .toList();
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + Alternatives.grouped(String.join("|", patterns)) + "(?![\\p{L}\\d])");
    }
}
