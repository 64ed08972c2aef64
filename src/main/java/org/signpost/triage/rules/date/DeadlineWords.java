package org.signpost.triage.rules.date;

import java.util.regex.MatchResult;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;

/** Whether the words around a day make it a deadline that is still to come. */
final class DeadlineWords {
    private static final int REACH = 110;
    private static final String BEFORE = "(?<!\\p{L})";
    private static final String AFTER = "(?!\\p{L})";
    private static final QuickPattern MATTERS = QuickPattern.of(BEFORE + DateWords.LISTS.grouped("matters"));
    private static final QuickPattern OTHER_EVENT = QuickPattern.of(DateWords.LISTS.any("other-event"));
    private static final QuickPattern PAST = QuickPattern.of(BEFORE + DateWords.LISTS.grouped("past") + AFTER);
    private static final QuickPattern TO_COME = QuickPattern.of(BEFORE + DateWords.LISTS.any("to-come") + AFTER
            + "|'s (?!decision|ruling|order|answer|letter|office|lawyer)");
    private static final QuickPattern OBLIGES = QuickPattern.of(BEFORE + DateWords.LISTS.any("obliges") + AFTER);

    private DeadlineWords() {}

    static boolean matter(FoldedText text, int start, int end, boolean couldBePast) {
        TextSpan sentence = NearbyText.sentence(text.cased(), start, end, REACH, at -> endsSentence(text.cased(), at));
        String before = text.plain().substring(sentence.start(), start);
        String after = text.plain().substring(end, sentence.end());
        int distance = Math.min(lastDistance(MATTERS, before), firstDistance(MATTERS, after));
        int other = Math.min(lastDistance(OTHER_EVENT, before), firstDistance(OTHER_EVENT, after));
        if (distance == Integer.MAX_VALUE
                ? other < Integer.MAX_VALUE || !OBLIGES.isIn(sentence.of(text.plain()))
                : other <= distance) {
            return false;
        }
        boolean replaced = before.endsWith("from ") && after.startsWith(" to ");
        return !replaced && !(couldBePast && isOver(before)) && !tookSoLong(text.plain(), start, after);
    }

    /** The nearest verb before the day tells; what stands before a colon is another matter. */
    private static boolean isOver(String before) {
        String clause = before.substring(Math.max(before.lastIndexOf(':'), before.lastIndexOf(';')) + 1);
        return lastDistance(PAST, clause) < lastDistance(TO_COME, clause);
    }

    /** "In a month they decided our appeal" looks back. */
    private static boolean tookSoLong(String plain, int start, String after) {
        boolean counts = plain.startsWith("in ", start) || plain.startsWith("en ", start);
        int past = counts ? firstDistance(PAST, after) : Integer.MAX_VALUE;
        return past < 25 && past < Math.min(firstDistance(MATTERS, after), firstDistance(TO_COME, after));
    }

    private static int lastDistance(QuickPattern words, String before) {
        return words.in(before)
                .reduce((one, later) -> later)
                .map(last -> before.length() - last.end())
                .orElse(Integer.MAX_VALUE);
    }

    private static int firstDistance(QuickPattern words, String after) {
        return words.firstIn(after).map(MatchResult::start).orElse(Integer.MAX_VALUE);
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '!' || c == '?') {
            return true;
        }
        return c == '.'
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && !Character.isLowerCase(text.charAt(at + 2))
                && !Character.isDigit(text.charAt(at + 2));
    }
}
