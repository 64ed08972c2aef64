package org.signpost.triage.rules.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** A full day beside a word of birth. A year alone stays: "born in 1954". */
final class BirthDates implements PersonalDataDetector {
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
                    + "|sep?tiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro"
                    + "|novembro|dezembro|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?!\\p{L})\\.?";
    private static final String YEAR = "(?:,? ?(?:de |del |of )?(?:'?\\d{2}|\\d{4}))";
    private static final String DATE = "(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}"
            + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:" + YEAR + "(?!\\d))?"
            + "|(?:\\d{1,2}(?:st|nd|rd|th|o|er)?|primero) (?:of |de )?" + MONTH + YEAR + "?)(?!\\d)";
    private static final int MOST_MORE = 3;
    private static final String WORDS_AFTER =
            "birthday|birth ?date|date of birth|\\bdob\\b|cumpleanos|fecha de nacimiento";
    private static final QuickPattern AFTER_WORD = QuickPattern.of(
            "(?<!\\p{L})(?:born|d\\.?o\\.?b\\b|date of birth|birth ?dates?|birth ?days?|b-day|naci(?:o|da|do|mos|ste|eron)?\\b"
                    + "|fecha de nac[a-z]{0,8}|cumpleanos|cumplo|f\\. ?nac|nasci(?:do|da)?\\b|nee? le|data de nascimento)"
                    + "(?=[^\\n\\d]{0,62}+\\d|[^\\n]{0,45}?primero)([^\\n]{0,45}?)(?<![\\p{L}\\d/.-])(" + DATE + ")");
    private static final QuickPattern BEFORE_WORD =
            QuickPattern.of("(?<![\\p{L}\\d/.-])(" + DATE + ")[^\\n\\d]{0,20}(?:" + WORDS_AFTER + ")");
    /** Without it no date stands before such a word. */
    private static final QuickPattern BIRTH = QuickPattern.of(WORDS_AFTER);

    /** A day with its year that a second document gives, or a second person has. */
    private static final String FULL_DATE =
            "(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?" + YEAR
                    + "|(?:\\d{1,2}(?:st|nd|rd|th|o|er)?|primero) (?:of |de )?" + MONTH + YEAR + ")(?!\\d)";

    private static final Pattern AND_ANOTHER = Pattern.compile(
            "[ ,;)]{0,3}(?:y|and|o|or|,|instead|not|but|vs|versus|en vez|en lugar|no|pero|while|when|doesn't|does not|on|in|is|it's|es|should|debe|dice|la)(?!\\p{L})([^.\\n\\d]{0,60}?)(?<![\\p{L}\\d])("
                    + FULL_DATE + ")");
    private static final QuickPattern CERTIFICATE = QuickPattern.of(
            "(?:birth certificate|acta(?: de nacimiento)?|partida) (?:says|has|shows|reads|dice|pone|tiene|trae)([^.\\n\\d]{0,25}?)(?<![\\p{L}\\d])("
                    + FULL_DATE + ")");
    private static final QuickPattern OTHER_EVENT = QuickPattern.of(
            "\\bcame|enter|arriv|moved|\\bentr[eo]\\b|llegu?[eo]|\\bvin[eo]\\b|marri|casad|casamos|since|desde|filed|expire|vence|left|sali");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String plain = text.plain();
        if (NearbyText.digits(plain) == 0 && !plain.contains("primero")) {
            return;
        }
        addAfter(AFTER_WORD.scan(plain), plain, findings);
        addAfter(CERTIFICATE.scan(plain), plain, findings);
        Scan before = BEFORE_WORD.scanBefore(BIRTH, 100, plain);
        while (before.find()) {
            findings.add(PersonalDataType.BIRTH_DATE, before.start(1), before.end(1));
        }
    }

    private static void addAfter(Scan after, String plain, PersonalDataFindings findings) {
        while (after.find()) {
            if (!NearbyText.says(OTHER_EVENT, after.group(1))) {
                findings.add(PersonalDataType.BIRTH_DATE, after.start(2), after.end(2));
                addNext(plain, after.end(2), findings);
            }
        }
    }

    private static void addNext(String plain, int from, PersonalDataFindings findings) {
        Matcher next = AND_ANOTHER.matcher(plain).region(from, plain.length());
        for (int more = 0;
                more < MOST_MORE && next.lookingAt() && !NearbyText.says(OTHER_EVENT, next.group(1));
                more++) {
            findings.add(PersonalDataType.BIRTH_DATE, next.start(2), next.end(2));
            next.region(next.end(2), plain.length());
        }
    }
}
