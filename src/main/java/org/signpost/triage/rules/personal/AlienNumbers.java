package org.signpost.triage.rules.personal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.WordLists;

/** Alien registration numbers: 7 to 9 digits after an A, or after words that announce one. */
final class AlienNumbers implements PersonalDataDetector {
    private static final WordLists WORDS = PersonalDataFinder.WORDS;
    private static final String DIGITS = "\\d(?:[ .-]?\\d){6,8}(?![\\d]|[-./]\\d)";
    private static final QuickPattern ANY = QuickPattern.of("\\d(?:[ .-]?\\d){6}");
    private static final QuickPattern AFTER_LETTER =
            QuickPattern.of("(?<![\\p{L}\\p{N}'])a([-#:. ]{0,3})(" + DIGITS + ")");
    private static final QuickPattern AFTER_WORDS = QuickPattern.of("(?<![\\p{L}\\p{N}])"
            + WORDS.any("announces-a-number") + "([^\\d\\n]{0,30}?)((?:a[-# ]{0,2})?" + DIGITS + ")");
    private static final QuickPattern BEFORE_WORDS = QuickPattern.of("(?<![\\w.-])(" + DIGITS
            + ")[ ,()]{1,3}(?:is |es |as |\\()?(?:my |his |her |the |an |mi |su |el )?" + WORDS.any("named-a-number"));
    /** Current numbers are filled up to nine digits with a nought, which few other numbers begin with. */
    private static final QuickPattern BARE =
            QuickPattern.of("(?<![\\w.#-])0\\d{8}(?!\\d)|(?<![\\w.#-])0\\d{2}([-. ])\\d{3}\\1\\d{3}(?![\\d-])");

    /** Nine digits are no phone number; where someone is held they are the number of the person. */
    private static final QuickPattern OF_A_PERSON = QuickPattern.of(
            "(?<!\\p{L})(?:(?:his|her|my|the|their|id|a|su|mi|el) (?:number|numero|num|no|id)|number|numero|under|bajo|con el|#)\\b\\.?(?: is| es| el|:|,)?(?: el| number)? ?([012]\\d{2}([- .]?)\\d{3}\\2\\d{3})(?![\\w]|-\\d)");

    private static final QuickPattern HELD = QuickPattern.of(WORDS.any("held"));
    private static final QuickPattern SPOKEN_OF = QuickPattern.of(WORDS.any("says-a-number"));
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[-.]\\d{1,2}[-.]\\d{4}|(?:19|20)\\d\\d [ -]?(?:19|20)\\d\\d");
    private static final QuickPattern OTHER_NUMBER = QuickPattern.of(WORDS.any("no-a-number"));

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String plain = text.plain();
        if (!ANY.isIn(plain)) {
            return;
        }
        findings.addAll(
                PersonalDataType.A_NUMBER, AFTER_LETTER.in(plain).filter(number -> isNumber(number, text.cased())), 0);
        findings.addAll(
                PersonalDataType.A_NUMBER,
                AFTER_WORDS.in(plain).filter(number -> !OTHER_NUMBER.isIn(number.group(1))),
                2);
        findings.addAll(PersonalDataType.A_NUMBER, BEFORE_WORDS.inBefore(SPOKEN_OF, 60, plain), 1);
        findings.addAll(
                PersonalDataType.A_NUMBER, OF_A_PERSON.in(plain).filter(number -> isOfSomeoneHeld(number, plain)), 1);
        if (findings.has(PersonalDataType.A_NUMBER) || SPOKEN_OF.isIn(plain)) {
            findings.addAll(PersonalDataType.A_NUMBER, BARE.in(plain), 0);
        }
    }

    private static boolean isOfSomeoneHeld(MatchResult number, String plain) {
        String before = NearbyText.before(plain, number.start(), 120);
        String near = before + " | " + NearbyText.after(plain, number.end(), 60);
        return HELD.isIn(near) && !OTHER_NUMBER.isIn(NearbyText.before(plain, number.start(1), 30));
    }

    /** "A 1500000" can be an article before an amount: a blank alone needs a capital and eight digits. */
    private static boolean isNumber(MatchResult letter, String cased) {
        String digits = letter.group(2);
        if (DATE.matcher(digits).matches()) {
            return false;
        }
        String between = letter.group(1);
        boolean joined = between.isEmpty() || between.contains("#") || between.contains("-");
        boolean capital = cased.charAt(letter.start()) == 'A';
        return joined || (PersonalDataFinder.digits(digits) >= 8 && (capital || digits.charAt(0) == '0'));
    }
}
