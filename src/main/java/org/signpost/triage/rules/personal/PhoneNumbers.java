package org.signpost.triage.rules.personal;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.NearbyText;
import org.signpost.triage.text.QuickPattern;

/** Phone numbers: grouped as in the United States, with a plus, valid in libphonenumber's eyes, or beside "call me". */
final class PhoneNumbers implements PersonalDataDetector {
    /** Digits with what people put between them; a slash or a comma ends the run. */
    private static final QuickPattern RUN =
            QuickPattern.of("(?<![\\w$#/:-]|\\d[.,])(?:\\+ ?)?\\(?\\d[\\d ().-]{5,30}\\d(?![\\d/])");

    private static final Pattern GROUPED = Pattern.compile(
            "(?<!\\d)(?:\\+?1[ .-]{0,2})?(?:\\([2-9]\\d{2}\\)[ .-]{0,3}|[2-9]\\d{2}[ .-]{1,2})[2-9]\\d{2}[ .-]{0,2}\\d{4}(?!\\d)");
    private static final QuickPattern WITH_SLASH =
            QuickPattern.of("(?<![\\w$#/-])(?:\\+?1[ .-]?)?\\(?[2-9]\\d{2}\\)?/[2-9]\\d{2}[-. ]?\\d{4}(?![\\d/])");
    private static final Pattern FROM_ABROAD = Pattern.compile("(?:00|011[ .-])[ .-]?[1-9][\\d ().-]{8,}");
    private static final Pattern EXTENSION = Pattern.compile(" ?,? ?(?:ext(?:ension)?\\.?|x|anexo) ?\\d{1,6}");
    private static final Pattern NOT_PHONE = Pattern.compile(
            "(?:19|20)\\d\\d ?-? ?(?:19|20)\\d\\d|(?:19|20)\\d\\d[.-]\\d{1,2}[.-]\\d{1,2}.*|\\d{1,2}[.-]\\d{1,2}[.-]\\d{2,4}( .*)?");
    static final QuickPattern CALL = QuickPattern.of(PersonalDataFinder.WORDS.any("call"));
    private static final QuickPattern OTHER_NUMBER = QuickPattern.of(
            PersonalDataFinder.WORDS.any("no-phone") + "[ -]?(?:number|no\\.?|num\\.?|#|numero)?(?: is| es|:)? ?$");
    private static final int MOST_LOOK_UPS = 50;
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String plain = text.plain();
        WITH_SLASH.in(plain).forEach(number -> add(plain, number.start(), number.end(), findings));
        int lookUps = 0;
        for (MatchResult run : RUN.in(plain).toList()) {
            boolean settled = NOT_PHONE.matcher(run.group()).matches()
                    || addFromAbroad(plain, run, findings)
                    || addGrouped(plain, run, findings)
                    || addAnnounced(plain, run, findings);
            if (!settled && lookUps++ < MOST_LOOK_UPS) {
                addValid(plain, run, findings);
            }
        }
    }

    /** With the extension that follows. */
    private static boolean add(String plain, int start, int end, PersonalDataFindings findings) {
        Matcher extension = EXTENSION.matcher(plain).region(end, plain.length());
        return findings.add(PersonalDataType.PHONE, start, extension.lookingAt() ? extension.end() : end);
    }

    /** "001 619 …", "011 52 …": the way out of a country belongs to the number. */
    private static boolean addFromAbroad(String plain, MatchResult run, PersonalDataFindings findings) {
        String number = run.group();
        long digits = PersonalDataFinder.digits(number);
        boolean spaced = number.length() > digits + 1 || CALL.isIn(NearbyText.before(plain, run.start(), 45));
        return spaced
                && digits >= 11
                && digits <= 17
                && FROM_ABROAD.matcher(number).matches()
                && add(plain, run.start(), run.end(), findings);
    }

    private static boolean addGrouped(String plain, MatchResult run, PersonalDataFindings findings) {
        if (run.group().startsWith("+") && !run.group().startsWith("+1")) {
            return false;
        }
        Matcher grouped = GROUPED.matcher(plain).region(run.start(), run.end());
        boolean found = false;
        while (grouped.find()) {
            found |= add(plain, grouped.start(), grouped.end(), findings);
        }
        return found;
    }

    private static boolean addAnnounced(String plain, MatchResult run, PersonalDataFindings findings) {
        long digits = PersonalDataFinder.digits(run.group());
        String before = NearbyText.before(plain, run.start(), 45);
        boolean international = run.group().startsWith("+") && digits >= 9;
        boolean announced = digits >= 7 && digits <= 13 && CALL.isIn(before) && !OTHER_NUMBER.isIn(before);
        return (international || announced) && add(plain, run.start(), run.end(), findings);
    }

    private void addValid(String plain, MatchResult run, PersonalDataFindings findings) {
        if (OTHER_NUMBER.isIn(NearbyText.before(plain, run.start(), 30))) {
            return;
        }
        numbers.findNumbers(run.group(), "US", Leniency.VALID, 5)
                .forEach(match -> add(plain, run.start() + match.start(), run.start() + match.end(), findings));
    }
}
