package org.signpost.triage.rules.personal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** Alien registration numbers: 7 to 9 digits after an A, or after words that announce one. */
final class AlienNumbers implements PersonalDataDetector {
    private static final String DIGITS = "\\d(?:[ .-]?\\d){6,8}(?![\\d]|[-./]\\d)";
    private static final QuickPattern ANY = QuickPattern.of("\\d(?:[ .-]?\\d){6}");
    private static final QuickPattern AFTER_LETTER =
            QuickPattern.of("(?<![\\p{L}\\p{N}'])a([-#:. ]{0,3})(" + DIGITS + ")");
    private static final QuickPattern AFTER_WORDS = QuickPattern.of(
            "(?<![\\p{L}\\p{N}])(?:(?:alien|a|uscis)[ -]?(?:registration ?)?(?:numbers?|numero|#|file|(?:num|no|nr)(?!\\p{L})\\.?)"
                    + "|alien registration|anumber|mi a\\b"
                    + "|num(?:ero|\\.)? (?:a\\b|(?:de )?alien|de (?:registro(?: de)? )?extranjer[oa]))"
                    + "([^\\d\\n]{0,30}?)((?:a[-# ]{0,2})?" + DIGITS + ")");
    private static final QuickPattern BEFORE_WORDS = QuickPattern.of(
            "(?<![\\w.-])(" + DIGITS
                    + ")[ ,()]{1,3}(?:is |es |as |\\()?(?:my |his |her |the |an |mi |su |el )?(?:a[- ]?number|a#|alien (?:number|registration)|numero a\\b)");
    /** Current numbers are filled up to nine digits with a nought, which few other numbers begin with. */
    private static final QuickPattern BARE =
            QuickPattern.of("(?<![\\w.#-])0\\d{8}(?!\\d)|(?<![\\w.#-])0\\d{2}([-. ])\\d{3}\\1\\d{3}(?![\\d-])");

    /** Nine digits are no phone number; where someone is held they are the number of the person. */
    private static final QuickPattern OF_A_PERSON = QuickPattern.of(
            "(?<!\\p{L})(?:(?:his|her|my|the|their|id|a|su|mi|el) (?:number|numero|num|no|id)|number|numero|under|bajo|con el|#)\\b\\.?(?: is| es| el|:|,)?(?: el| number)? ?([012]\\d{2}([- .]?)\\d{3}\\2\\d{3})(?![\\w]|-\\d)");

    private static final QuickPattern HELD = QuickPattern.of(
            "detain|detenid|detencion|detention|custody|\\bjail|\\bheld\\b|locator|localizador|\\bice\\b|bracelet|brazalete|visitar|\\bvisit|encerrad|preso|presa|bond|fianza|deport"
                    + "|dilley|karnes|adelanto|eloy|stewart|otay|tacoma|pearsall|port isabel|krome|florence|batavia|elizabeth|etowah|la salle|lasalle|jena|basile|winnfield|el centro|mesa verde|aurora|conroe|polk|raymondville|willacy|broward|york county|berks|farmville|lumpkin|irwin|folkston|bluebonnet|san pedro|mira loma|artesia");

    private static final QuickPattern SPOKEN_OF =
            QuickPattern.of("a[- ]?number|a#|a[- ]file|alien|numero a\\b|extranjero");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[-.]\\d{1,2}[-.]\\d{4}|(?:19|20)\\d\\d [ -]?(?:19|20)\\d\\d");
    private static final QuickPattern OTHER_NUMBER =
            QuickPattern.of("pass?port|pasaporte|phone|\\bcall|\\btel|\\bcell|receipt|recibo|ssn|social");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String plain = text.plain();
        if (!ANY.isIn(plain)) {
            return;
        }
        Scan letter = AFTER_LETTER.scan(plain);
        while (letter.find()) {
            if (isNumber(letter, text.cased())) {
                findings.add(PersonalDataType.A_NUMBER, letter.start(), letter.end());
            }
        }
        Scan words = AFTER_WORDS.scan(plain);
        while (words.find()) {
            if (!NearbyText.says(OTHER_NUMBER, words.group(1))) {
                findings.add(PersonalDataType.A_NUMBER, words.start(2), words.end(2));
            }
        }
        addGroup(BEFORE_WORDS.scanBefore(SPOKEN_OF, 60, plain), findings);
        addHeld(plain, findings);
        if (findings.has(PersonalDataType.A_NUMBER) || NearbyText.says(SPOKEN_OF, plain)) {
            Scan bare = BARE.scan(plain);
            while (bare.find()) {
                findings.add(PersonalDataType.A_NUMBER, bare.start(), bare.end());
            }
        }
    }

    private static void addHeld(String plain, PersonalDataFindings findings) {
        Scan number = OF_A_PERSON.scan(plain);
        while (number.find()) {
            String before = NearbyText.before(plain, number.start(), 120);
            String near = before + " | " + NearbyText.after(plain, number.end(), 60);
            if (NearbyText.says(HELD, near)
                    && !NearbyText.says(OTHER_NUMBER, NearbyText.before(plain, number.start(1), 30))) {
                findings.add(PersonalDataType.A_NUMBER, number.start(1), number.end(1));
            }
        }
    }

    private static void addGroup(Scan matcher, PersonalDataFindings findings) {
        while (matcher.find()) {
            findings.add(PersonalDataType.A_NUMBER, matcher.start(1), matcher.end(1));
        }
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
        return joined || (NearbyText.digits(digits) >= 8 && (capital || digits.charAt(0) == '0'));
    }
}
