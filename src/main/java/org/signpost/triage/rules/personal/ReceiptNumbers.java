package org.signpost.triage.rules.personal;

import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** USCIS receipt numbers (three letters of a service centre and ten digits) and consular case numbers. */
final class ReceiptNumbers implements PersonalDataDetector {
    private static final QuickPattern RECEIPT = QuickPattern.of(
            "(?<![a-z\\d])(?:ioe|eac|wac|lin|src|msc|nbc|ysc|gum|mct|tsc|vsc|nsc|csc|psc|ptc|z(?:la|ny|nk|mi|ch|hn|sf|ar|bo|no))[ :#*.-]{0,3}\\d(?:[ *.-]{0,2}\\d){9}(?!\\d)");
    /** Any other office: three capitals, the year, the working day, five more digits. */
    private static final QuickPattern OTHER_OFFICE = QuickPattern.of(
            "(?<![A-Za-z\\d])(?!TEL|CEL|FAX|MOB|USD|MXN|EUR|DHL|UPS|SKU|SSN|REF|NUM|INV|ISB|CAN|COP|GBP)[A-Z]{3}[ -]?(?:[09]\\d|1\\d|2\\d)[ -]?\\d{3}[ -]?\\d{5}(?!\\d)");
    /** Three letters of a consular post, a year, a day of the year (raised by 500), and four more digits. */
    private static final QuickPattern CONSULAR_CASE =
            QuickPattern.of("(?<![A-Za-z\\d])[A-Z]{3}[ -]?(?:19|20)\\d{2}[ -]?\\d{3}[ -]?\\d{3}(?!\\d)");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        addAll(RECEIPT.scan(text.plain()), findings);
        addAll(OTHER_OFFICE.scan(text.cased()), findings);
        addAll(CONSULAR_CASE.scan(text.cased()), findings);
    }

    private static void addAll(Scan matcher, PersonalDataFindings findings) {
        while (matcher.find()) {
            findings.add(PersonalDataType.RECEIPT_NUMBER, matcher.start(), matcher.end());
        }
    }
}
