package org.signpost.triage.rules.misconception;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.text.AlternationGrouping;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.RuleFile;

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
        List<MisconceptionPattern> says) {
    public Misconception {
        says = List.copyOf(says);
    }

    /** All of a file, in its order. */
    static List<Misconception> read(String resource) {
        return ((List<?>) RuleFile.read(resource))
                .stream().map(entry -> of((Map<?, ?>) entry)).toList();
    }

    private static Misconception of(Map<?, ?> fields) {
        List<String> unless = texts(fields.get("unless"));
        return new Misconception(
                text(fields, "id"),
                text(fields, "wrong"),
                text(fields, "faq"),
                day(fields, "from"),
                day(fields, "until"),
                list(fields.get("says")).stream()
                        .map(ways -> MisconceptionPattern.of(list(ways), unless))
                        .toList());
    }

    private static String text(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("a misconception without " + name + ": " + fields);
    }

    private static @Nullable LocalDate day(Map<?, ?> fields, String name) {
        return fields.containsKey(name) ? LocalDate.parse(text(fields, name)) : null;
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(Object::toString).toList();
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("a list was expected among the misconceptions: " + value);
    }

    /**
     * Whether it was wrong on this day. Where the day is unknown only what has always been wrong, or has become wrong for
     * good, counts.
     */
    boolean wasWrongOn(@Nullable LocalDate day) {
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
    record MisconceptionPattern(List<QuickPattern> all, QuickPattern unless) {

        private static final String UP_TO_THREE_WORDS = "(?: [\\p{L}\\d'-]{1,20}){0,3} ";

        static MisconceptionPattern of(List<?> lists, List<String> unless) {
            return new MisconceptionPattern(
                    lists.stream().map(words -> anyOf(texts(words))).toList(), anyOf(unless));
        }

        boolean isIn(String plainSentence) {
            return all.stream().allMatch(words -> words.isIn(plainSentence)) && !unless.isIn(plainSentence);
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
