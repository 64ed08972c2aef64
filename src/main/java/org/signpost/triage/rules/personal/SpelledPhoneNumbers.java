package org.signpost.triage.rules.personal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** Phone numbers in words, for the robots not to read: "five five five, zero one nine six". */
final class SpelledPhoneNumbers implements PersonalDataDetector {
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("oh", 0),
            Map.entry("cero", 0),
            Map.entry("one", 1),
            Map.entry("uno", 1),
            Map.entry("two", 2),
            Map.entry("dos", 2),
            Map.entry("three", 3),
            Map.entry("tres", 3),
            Map.entry("four", 4),
            Map.entry("cuatro", 4),
            Map.entry("five", 5),
            Map.entry("cinco", 5),
            Map.entry("six", 6),
            Map.entry("seis", 6),
            Map.entry("seven", 7),
            Map.entry("siete", 7),
            Map.entry("eight", 8),
            Map.entry("ocho", 8),
            Map.entry("nine", 9),
            Map.entry("nueve", 9));
    private static final String DIGIT =
            "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)";
    private static final String GROUP = "(?:(?:(?:double|triple|doble) )?" + DIGIT + "|\\d{1,4})(?![\\p{L}\\d])";
    private static final QuickPattern RUN = QuickPattern.of("(?<![\\p{L}\\d])(?:(?:double|triple|doble) )?" + DIGIT
            + "(?![\\p{L}\\d])(?:[ ,.-]{1,3}" + GROUP + "){4,15}+");
    private static final Pattern WORD = Pattern.compile("(double|triple|doble)?[ ]?(" + DIGIT + ")|\\d+");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String plain = text.plain();
        Scan run = RUN.scan(plain);
        while (run.find()) {
            String around = NearbyText.before(plain, run.start(), 45) + " | " + NearbyText.after(plain, run.end(), 30);
            String digits = digits(run.group());
            boolean rightLength = digits.length() >= 7 && digits.length() <= 15;
            if (rightLength && !counts(digits) && NearbyText.says(PhoneNumbers.CALL, around)) {
                findings.add(PersonalDataType.PHONE, run.start(), run.end());
            }
        }
    }

    private static String digits(String words) {
        StringBuilder digits = new StringBuilder();
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            Integer digit = word.group(2) == null ? null : DIGITS.get(word.group(2));
            if (digit == null) {
                digits.append(word.group());
            } else {
                digits.append(String.valueOf(digit).repeat(times(word.group(1))));
            }
        }
        return digits.toString();
    }

    private static int times(@Nullable String multiple) {
        if (multiple == null) {
            return 1;
        }
        return multiple.equals("triple") ? 3 : 2;
    }

    /** "One, two, three, four, …" is no number that anyone has. */
    private static boolean counts(String digits) {
        return "01234567890123456789".contains(digits);
    }
}
