package org.signpost.triage.rules.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Deadline;
import org.signpost.triage.text.FoldedText;

/** Finds the days on which something may happen. Safe for use by several threads. */
public final class DeadlineFinder {
    private static final int FARTHEST_YEARS = 3;
    /** No comment names more days in one way; a text that does is an attack. */
    private static final int MOST = 50;

    private static final Set<String> DAY_FIRST = Set.of("es", "pt", "fr", "ru");
    /** Stands for a day of writing that is not known. */
    public static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private final List<DateRule> counted = RelativeDates.rules();
    private final List<DateRule> rules = Stream.of(MonthDates.rules(), AbsoluteDates.rules(), RelativeDates.rules())
            .flatMap(List::stream)
            .toList();

    /**
     * The deadlines that the text names, in its order.
     *
     * @param language ISO 639-1 code; it decides whether 3/4 is in March or in April
     * @param writtenOn the day of writing; without it nothing can be called still to come, and nothing is found
     */
    public List<Deadline> find(String text, String language, @Nullable LocalDate writtenOn) {
        return writtenOn == null ? List.of() : find(text, language, writtenOn, rules);
    }

    /** Those that a text counts from its day of writing ("in three weeks"), as if that were {@link #ANY_DAY}. */
    public List<Deadline> counted(String text, String language) {
        return find(text, language, ANY_DAY, counted);
    }

    private static List<Deadline> find(String text, String language, LocalDate writtenOn, List<DateRule> rules) {
        FoldedText folded = FoldedText.of(text);
        BitSet taken = new BitSet();
        List<Deadline> found = new ArrayList<>();
        for (DateRule rule : rules) {
            rule.pattern().in(folded.plain()).limit(MOST).forEach(words -> {
                int next = taken.nextSetBit(words.start());
                if (next < 0 || next >= words.end()) {
                    taken.set(
                            startWithWeekday(folded.plain(), words.start()),
                            endWithWeekday(folded.plain(), words.end()));
                    Deadline deadline = read(rule, words, folded, DAY_FIRST.contains(language), writtenOn);
                    if (deadline != null) {
                        found.add(deadline);
                    }
                }
            });
        }
        found.sort(Comparator.comparingInt(Deadline::start));
        return List.copyOf(found);
    }

    private static @Nullable Deadline read(
            DateRule rule, MatchResult words, FoldedText text, boolean dayFirst, LocalDate today) {
        LocalDate day = rule.meaning().day(words, today, dayFirst);
        boolean toCome = day != null && !day.isBefore(today) && day.isBefore(today.plusYears(FARTHEST_YEARS));
        if (day == null || !toCome || !DeadlineWords.matter(text, words.start(), words.end(), rule.couldBePast())) {
            return null;
        }
        TextSpan place = text.original(words.start(), words.end());
        return new Deadline(day, place.start(), place.end());
    }

    private static final int REACH = 30;
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\p{L}\\d])" + DateWords.WEEKDAY_NAMES + "\\.?,? {0,2}(?:dia |the |el |el dia |on |\\()?(?:the )?$");
    private static final Pattern AFTER =
            Pattern.compile(",? {0,2}\\(?(?:a |un |el )?" + DateWords.WEEKDAY_NAMES + "(?![\\p{L}\\d])");

    /** Where the date begins that was found at {@code start}, with the weekday before it. */
    private static int startWithWeekday(String plain, int start) {
        int from = Math.max(0, start - REACH);
        Matcher before = BEFORE.matcher(plain).region(from, start).useTransparentBounds(true);
        return before.find() ? before.start() : start;
    }

    /** Where the date ends that was found until {@code end}, with the weekday behind it. */
    private static int endWithWeekday(String plain, int end) {
        Matcher after = AFTER.matcher(plain).region(end, Math.min(plain.length(), end + REACH));
        return after.lookingAt() ? after.end() : end;
    }
}
