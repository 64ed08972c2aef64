package org.signpost.triage.rules.personal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.WordLists;

/** A full day beside a word of birth. A year alone stays: "born in 1954". */
final class BirthDates implements PersonalDataDetector {
    private static final WordLists WORDS = PersonalDataFinder.WORDS;
    private static final String MONTH = WORDS.any("month") + "(?!\\p{L})\\.?";
    private static final String YEAR = "(?:,? ?(?:de |del |of )?(?:'?\\d{2}|\\d{4}))";
    private static final String DATE = "(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}"
            + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:" + YEAR + "(?!\\d))?"
            + "|(?:\\d{1,2}(?:st|nd|rd|th|o|er)?|primero) (?:of |de )?" + MONTH + YEAR + "?)(?!\\d)";
    private static final int MOST_MORE = 3;
    private static final QuickPattern AFTER_WORD = QuickPattern.of("(?<!\\p{L})" + WORDS.any("born")
            + "(?=[^\\n\\d]{0,62}+\\d|[^\\n]{0,45}?primero)([^\\n]{0,45}?)(?<![\\p{L}\\d/.-])(" + DATE + ")");
    private static final QuickPattern BEFORE_WORD =
            QuickPattern.of("(?<![\\p{L}\\d/.-])(" + DATE + ")[^\\n\\d]{0,20}" + WORDS.any("birthday"));
    /** Without it no date stands before such a word. */
    private static final QuickPattern BIRTH = QuickPattern.of(WORDS.any("birthday"));

    /** A day with its year that a second document gives, or a second person has. */
    private static final String FULL_DATE =
            "(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?" + YEAR
                    + "|(?:\\d{1,2}(?:st|nd|rd|th|o|er)?|primero) (?:of |de )?" + MONTH + YEAR + ")(?!\\d)";

    private static final Pattern AND_ANOTHER = Pattern.compile("[ ,;)]{0,3}" + WORDS.any("and-another")
            + "(?!\\p{L})([^.\\n\\d]{0,60}?)(?<![\\p{L}\\d])(" + FULL_DATE + ")");
    private static final QuickPattern CERTIFICATE = QuickPattern.of(
            "(?:birth certificate|acta(?: de nacimiento)?|partida) (?:says|has|shows|reads|dice|pone|tiene|trae)([^.\\n\\d]{0,25}?)(?<![\\p{L}\\d])("
                    + FULL_DATE + ")");
    private static final QuickPattern OTHER_EVENT = QuickPattern.of(WORDS.any("other-event"));

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String plain = text.plain();
        if (PersonalDataFinder.digits(plain) == 0 && !plain.contains("primero")) {
            return;
        }
        addAfter(AFTER_WORD.in(plain), plain, findings);
        addAfter(CERTIFICATE.in(plain), plain, findings);
        findings.addAll(PersonalDataType.BIRTH_DATE, BEFORE_WORD.inBefore(BIRTH, 100, plain), 1);
    }

    private static void addAfter(Stream<MatchResult> dates, String plain, PersonalDataFindings findings) {
        dates.filter(date -> !OTHER_EVENT.isIn(date.group(1))).forEach(date -> {
            findings.add(PersonalDataType.BIRTH_DATE, date.start(2), date.end(2));
            addNext(plain, date.end(2), findings);
        });
    }

    private static void addNext(String plain, int from, PersonalDataFindings findings) {
        Matcher next = AND_ANOTHER.matcher(plain).region(from, plain.length());
        for (int more = 0; more < MOST_MORE && next.lookingAt() && !OTHER_EVENT.isIn(next.group(1)); more++) {
            findings.add(PersonalDataType.BIRTH_DATE, next.start(2), next.end(2));
            next.region(next.end(2), plain.length());
        }
    }
}
