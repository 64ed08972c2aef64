package org.signpost.triage.rules.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

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
    static final QuickPattern CALL = QuickPattern.of(
            "\\bcall|\\bphone|\\btel\\b|\\btel\\.|telef|\\bcell?\\b|\\btext\\b|whats?app|\\bring\\b|mobile|\\bdial|reach|contact|\\bfax|"
                    + "llam|\\bmarc|celular|habl|comuni|movil|my number|new number|number is|number:|mi numero|numero nuevo|numero es|ligue|ligar|appel|звон|tawag|viber|telegram|signal|wechat|sms|area code|marque|handy|portable|\\bfono|тел\\.|моб");
    private static final QuickPattern OTHER_NUMBER = QuickPattern.of(
            "(?:\\ba|alien|case|receipt|passport|account|docket|visa|i-94|social|tracking|control|sevis|caso|locker|order|bunk|bed|pin|confirmation|invoice|ticket|reference|ref|file|member|policy|orden|cama|folio|expediente|recibo|pasaporte)"
                    + "[ -]?(?:number|no\\.?|num\\.?|#|numero)?(?: is| es|:)? ?$");
    private static final int MOST_LOOK_UPS = 50;
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        String plain = text.plain();
        Scan slash = WITH_SLASH.scan(plain);
        while (slash.find()) {
            findings.add(PersonalDataType.PHONE, slash.start(), withExtension(plain, slash.end()));
        }
        Scan run = RUN.scan(plain);
        int lookUps = 0;
        while (run.find()) {
            if (NOT_PHONE.matcher(run.group()).matches()) {
                continue;
            }
            if (!addFromAbroad(plain, run, findings)
                    && !addGrouped(plain, run, findings)
                    && !addAnnounced(plain, run, findings)) {
                if (lookUps < MOST_LOOK_UPS) {
                    lookUps++;
                    addValid(plain, run, findings);
                }
            }
        }
    }

    /** "001 619 …", "011 52 …": the way out of a country belongs to the number. */
    private static boolean addFromAbroad(String plain, MatchResult run, PersonalDataFindings findings) {
        String number = run.group();
        long digits = NearbyText.digits(number);
        boolean spaced =
                number.length() > digits + 1 || NearbyText.says(CALL, NearbyText.before(plain, run.start(), 45));
        return spaced
                && digits >= 11
                && digits <= 17
                && FROM_ABROAD.matcher(number).matches()
                && findings.add(PersonalDataType.PHONE, run.start(), withExtension(plain, run.end()));
    }

    private static boolean addGrouped(String plain, MatchResult run, PersonalDataFindings findings) {
        if (run.group().startsWith("+") && !run.group().startsWith("+1")) {
            return false;
        }
        Matcher grouped = GROUPED.matcher(plain).region(run.start(), run.end());
        boolean found = false;
        while (grouped.find()) {
            found |= findings.add(PersonalDataType.PHONE, grouped.start(), withExtension(plain, grouped.end()));
        }
        return found;
    }

    private static boolean addAnnounced(String plain, MatchResult run, PersonalDataFindings findings) {
        long digits = NearbyText.digits(run.group());
        String before = NearbyText.before(plain, run.start(), 45);
        boolean international = run.group().startsWith("+") && digits >= 9;
        boolean announced =
                digits >= 7 && digits <= 13 && NearbyText.says(CALL, before) && !NearbyText.says(OTHER_NUMBER, before);
        return (international || announced)
                && findings.add(PersonalDataType.PHONE, run.start(), withExtension(plain, run.end()));
    }

    private void addValid(String plain, MatchResult run, PersonalDataFindings findings) {
        if (NearbyText.says(OTHER_NUMBER, NearbyText.before(plain, run.start(), 30))) {
            return;
        }
        Iterable<PhoneNumberMatch> matches = numbers.findNumbers(run.group(), "US", Leniency.VALID, 5);
        for (Iterator<PhoneNumberMatch> all = matches.iterator(); all.hasNext(); ) {
            PhoneNumberMatch match = all.next();
            int end = withExtension(plain, run.start() + match.end());
            findings.add(PersonalDataType.PHONE, run.start() + match.start(), end);
        }
    }

    private static int withExtension(String plain, int end) {
        Matcher extension = EXTENSION.matcher(plain).region(end, plain.length());
        return extension.lookingAt() ? extension.end() : end;
    }
}
