package org.signpost.triage.rules.personal;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;

/** Phone numbers in words, for the robots not to read: "five five five, zero one nine six". */
final class SpelledPhoneNumbers implements PersonalDataDetector {
    private static final Map<String, Integer> DIGITS = PersonalDataFinder.WORDS.counted("digits");
    private static final String DIGIT = "(?:" + String.join("|", DIGITS.keySet()) + ")";
    private static final String GROUP = "(?:(?:(?:double|triple|doble) )?" + DIGIT + "|\\d{1,4})(?![\\p{L}\\d])";
    private static final QuickPattern RUN = QuickPattern.of("(?<![\\p{L}\\d])(?:(?:double|triple|doble) )?" + DIGIT
            + "(?![\\p{L}\\d])(?:[ ,.-]{1,3}" + GROUP + "){4,15}+");
    private static final Pattern WORD = Pattern.compile("(double|triple|doble)?[ ]?(" + DIGIT + ")|\\d+");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        findings.addAll(
                PersonalDataType.PHONE, RUN.in(text.plain()).filter(run -> isPhoneNumber(run, text.plain())), 0);
    }

    private static boolean isPhoneNumber(MatchResult run, String plain) {
        String around = NearbyText.before(plain, run.start(), 45) + " | " + NearbyText.after(plain, run.end(), 30);
        String digits = digits(run.group());
        boolean rightLength = digits.length() >= 7 && digits.length() <= 15;
        return rightLength && !counts(digits) && PhoneNumbers.CALL.isIn(around);
    }

    private static String digits(String words) {
        return WORD.matcher(words).replaceAll(SpelledPhoneNumbers::digit).replaceAll("\\D", "");
    }

    private static String digit(MatchResult word) {
        if (word.group(2) == null) {
            return word.group();
        }
        int digit = DIGITS.getOrDefault(word.group(2), 0);
        int times = switch (word.group(1)) {
            case null -> 1;
            case "triple" -> 3;
            default -> 2;
        };
        return String.valueOf(digit % 10).repeat(times);
    }

    /** "One, two, three, four, …" is no number that anyone has. */
    private static boolean counts(String digits) {
        return "01234567890123456789".contains(digits);
    }
}
