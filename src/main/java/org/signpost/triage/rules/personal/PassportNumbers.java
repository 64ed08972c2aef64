package org.signpost.triage.rules.personal;

import java.util.Locale;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;

/** Passport numbers, only beside the word: their shapes are too many to be known without it. */
final class PassportNumbers implements PersonalDataDetector {
    private static final QuickPattern AFTER_WORD = QuickPattern.of(
            "(?:pass?ports?|pasaportes?|passeports?|passaportes?|паспорт\\p{L}{0,3})([^\\d\\n]{0,45})(\\d{6,10}[a-z]?)(?![\\w/])");
    /** In groups: only with the capitals of a series before them, or in three groups of three. */
    private static final QuickPattern IN_GROUPS = QuickPattern.of(
            "(?i:pass?ports?|pasaportes?|passeports?|passaportes?)([^\\d\\n]{0,30}?)(?<![\\p{L}\\d])([A-Z]{1,3}[ <-]{0,2}\\d(?:[ -]?\\d){5,8}|\\d{3} \\d{3} \\d{3})(?![\\w/-])");

    private static final QuickPattern BEFORE_WORD = QuickPattern.of(
            "(?<![\\w#-])([a-z]{0,3}\\d{6,9}[a-z]?)[ ,]{1,2}(?:is|es|was|are|e|est)? ?(?:my|his|her|our|the|mi|su|el|de mi|o meu|mon) (?:\\w{1,12} )?(?:passport|pasaporte|passeport|passaporte)");
    private static final QuickPattern OTHER_NUMBER = QuickPattern.of(PersonalDataFinder.WORDS.any("no-passport"));

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        findings.addAll(
                PersonalDataType.PASSPORT,
                IN_GROUPS
                        .in(text.cased())
                        .filter(number -> !OTHER_NUMBER.isIn(number.group(1).toLowerCase(Locale.ROOT))),
                2);
        AFTER_WORD
                .in(text.plain())
                .filter(number -> !OTHER_NUMBER.isIn(number.group(1)))
                .forEach(number -> findings.add(
                        PersonalDataType.PASSPORT, withLetters(text.cased(), number.start(2)), number.end(2)));
        findings.addAll(PersonalDataType.PASSPORT, BEFORE_WORD.in(text.plain()), 1);
    }

    /** The series of up to three letters belongs to the number, also as one capital with a blank after it. */
    private static int withLetters(String cased, int digits) {
        int start = digits;
        while (start > 0 && digits - start < 4 && Character.isLetter(cased.charAt(start - 1))) {
            start--;
        }
        if (digits - start > 3) {
            return digits;
        }
        boolean spaced = start == digits
                && start > 1
                && cased.charAt(start - 1) == ' '
                && Character.isUpperCase(cased.charAt(start - 2))
                && (start == 2 || !Character.isLetterOrDigit(cased.charAt(start - 3)));
        return spaced ? start - 2 : start;
    }
}
