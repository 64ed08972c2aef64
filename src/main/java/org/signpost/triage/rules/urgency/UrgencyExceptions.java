package org.signpost.triage.rules.urgency;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.WordLists;

/** What takes the urgency out of the words: a "not" or an "if" before them, times long gone, news about others. */
final class UrgencyExceptions {
    private static final WordLists WORDS = UrgencyRules.WORDS;
    private static final QuickPattern DENIED = QuickPattern.of(WORDS.any("denied") + "(?: \\p{L}{1,10}){0,2} ?$");
    private static final QuickPattern SUPPOSED = QuickPattern.of("\\b" + WORDS.any("supposed") + "\\b[^,.;:]{0,45}$");
    private static final QuickPattern LONG_AGO = QuickPattern.of(WORDS.any("long-ago"));
    private static final QuickPattern OVER = QuickPattern.of("\\b" + WORDS.any("over"));
    private static final QuickPattern YEAR = QuickPattern.of("(?<![\\d/-])(?:19|20)\\d{2}(?!\\d)");
    private static final QuickPattern PERSONAL = word("personal");
    private static final QuickPattern NEWS = QuickPattern.of("\\b" + WORDS.any("news"));
    private static final QuickPattern OF_MINE = word("of-mine");
    private static final int REACH = 60;
    private static final int LONGEST_SENTENCE = 200;

    private UrgencyExceptions() {}

    private static QuickPattern word(String list) {
        return QuickPattern.of("(?<!\\p{L})" + WORDS.any(list) + "(?!\\p{L})");
    }

    /** Whether the words at this place speak of somebody's present. */
    static boolean letPass(UrgencyKind kind, String plain, MatchResult found, @Nullable LocalDate writtenOn) {
        TextSpan place =
                NearbyText.sentence(plain, found.start(), found.end(), LONGEST_SENTENCE, at -> ends(plain, at));
        String before = plain.substring(Math.max(place.start(), found.start() - REACH), found.start());
        String sentence = place.of(plain);
        if (LONG_AGO.isIn(sentence) || (DENIED.isIn(before) && kind != UrgencyKind.SELF_HARM)) {
            return false;
        }
        return switch (kind) {
            case SELF_HARM -> true;
            case DANGER -> isOurs(sentence);
            case REMOVAL -> isOurs(sentence) && !SUPPOSED.isIn(before) && !OVER.isIn(sentence);
            case DETAINED, HEARING_NEAR, DEADLINE_NEAR ->
                isOurs(sentence)
                        && !SUPPOSED.isIn(before)
                        && !OVER.isIn(sentence)
                        && !namesAnEarlierYear(sentence, writtenOn);
        };
    }

    private static boolean isOurs(String sentence) {
        return PERSONAL.isIn(sentence) && (!NEWS.isIn(sentence) || OF_MINE.isIn(sentence));
    }

    private static boolean namesAnEarlierYear(String sentence, @Nullable LocalDate writtenOn) {
        return YEAR.in(sentence).anyMatch(year -> {
            String before = NearbyText.before(sentence, year.start(), 6);
            boolean since = before.equals("since ") || before.equals("desde ");
            return !since && (writtenOn == null || Integer.parseInt(year.group()) < writtenOn.getYear());
        });
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || c == '!'
                || c == '?'
                || (c == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' '));
    }
}
