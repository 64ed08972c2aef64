package org.signpost.triage.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;

/** USCIS receipt numbers (three letters of a service centre and ten digits) and consular case numbers. */
final class ReceiptNumbers implements Detector {
    private static final Pattern RECEIPT = Pattern.compile(
            "(?<![a-z\\d])(?:ioe|eac|wac|lin|src|msc|nbc|ysc|mct|tsc|vsc)[ :#*.-]{0,3}\\d(?:[ *.-]{0,2}\\d){9}(?!\\d)");
    /** Three letters of a consular post, a year, a day of the year (raised by 500), and four more digits. */
    private static final Pattern CONSULAR_CASE =
            Pattern.compile("(?<![A-Za-z\\d])[A-Z]{3}[ -]?(?:19|20)\\d{2}[ -]?\\d{3}[ -]?\\d{3}(?!\\d)");

    @Override
    public void detect(FoldedText text, Findings findings) {
        addAll(RECEIPT.matcher(text.plain()), findings);
        addAll(CONSULAR_CASE.matcher(text.cased()), findings);
    }

    private static void addAll(Matcher matcher, Findings findings) {
        while (matcher.find()) {
            findings.add(PersonalDataType.RECEIPT_NUMBER, matcher.start(), matcher.end());
        }
    }
}
