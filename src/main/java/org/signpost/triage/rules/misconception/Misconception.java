package org.signpost.triage.rules.misconception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.AlternationGrouping;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;

/**
 * A statement that is known to be wrong.
 *
 * @param id the stable slug
 * @param wrong the sentence that says what is wrong with it, in English, for the staff
 * @param faq the slug of the FAQ entry that corrects it
 * @param from the first day on which it was wrong, or null where it always was
 * @param until the last day on which it was wrong, or null where it still is
 */
public record Misconception(
        String id,
        String wrong,
        String faq,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Wording> says) {
    public Misconception {
        says = List.copyOf(says);
    }

    /**
     * Whether it was wrong on this day. Where the day is unknown only what has always been wrong, or has become wrong for
     * good, counts.
     */
    public boolean wasWrongOn(@Nullable LocalDate day) {
        if (day == null) {
            return until == null;
        }
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

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
                    .map(word -> word.replace(".", "\\.")
                            .replace("*", "\\p{L}{0,12}")
                            .replace(" _ ", UP_TO_THREE_WORDS))
                    .toList();
            return QuickPattern.of(
                    "(?<![\\p{L}\\d])" + AlternationGrouping.grouped(String.join("|", patterns)) + "(?![\\p{L}\\d])");
        }
    }
}
