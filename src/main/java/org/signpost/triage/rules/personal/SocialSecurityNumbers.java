package org.signpost.triage.rules.personal;

import java.util.regex.MatchResult;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;

/**
 * Social security numbers, and taxpayer numbers, which have their shape.
 *
 * <p>"SSA will not issue SSNs beginning with the number 9, … 666 in positions 1-3, … 000 in positions 1-3, … 00 in
 * positions 4-5, … 0000 in positions 6-9" (Social Security Administration, randomization FAQ).
 */
final class SocialSecurityNumbers implements PersonalDataDetector {
    private static final QuickPattern SHAPE =
            QuickPattern.of("(?<![\\w#$]|\\d[-.])(\\d{3})([ .-]?)(\\d{2})([ .-]?)(\\d{4})(?![\\w]|-\\d)");
    private static final QuickPattern WORDS = QuickPattern.of(PersonalDataFinder.WORDS.any("social-security"));
    private static final QuickPattern TAXPAYER = QuickPattern.of(PersonalDataFinder.WORDS.any("taxpayer"));
    private static final int REACH = 70;

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        findings.addAll(
                PersonalDataType.SSN,
                SHAPE.in(text.plain()).filter(number -> isSocialSecurityNumber(number, text.plain())),
                0);
    }

    private static boolean isSocialSecurityNumber(MatchResult shape, String plain) {
        String near = NearbyText.before(plain, shape.start(), REACH) + " | " + NearbyText.after(plain, shape.end(), 40);
        boolean dashed = shape.group(2).equals("-") && shape.group(4).equals("-");
        return (dashed || WORDS.isIn(near)) && canBeIssued(shape, TAXPAYER.isIn(near));
    }

    private static boolean canBeIssued(MatchResult shape, boolean taxpayer) {
        String area = shape.group(1);
        boolean areaIssued = !area.equals("000") && !area.equals("666") && (taxpayer || area.charAt(0) != '9');
        return areaIssued && !shape.group(3).equals("00") && !shape.group(5).equals("0000");
    }
}
