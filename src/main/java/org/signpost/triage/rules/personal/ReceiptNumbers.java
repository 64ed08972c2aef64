package org.signpost.triage.rules.personal;

import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;

/** USCIS receipt numbers (three letters of a service centre and ten digits) and consular case numbers. */
final class ReceiptNumbers implements PersonalDataDetector {
    private static final QuickPattern RECEIPT = QuickPattern.of("(?<![a-z\\d])"
            + PersonalDataFinder.WORDS.any("service-centre") + "[ :#*.-]{0,3}\\d(?:[ *.-]{0,2}\\d){9}(?!\\d)");
    /** Any other office: three capitals, the year, the working day, five more digits. */
    private static final QuickPattern OTHER_OFFICE = QuickPattern.of(
            "(?<![A-Za-z\\d])(?!TEL|CEL|FAX|MOB|USD|MXN|EUR|DHL|UPS|SKU|SSN|REF|NUM|INV|ISB|CAN|COP|GBP)[A-Z]{3}[ -]?(?:[09]\\d|1\\d|2\\d)[ -]?\\d{3}[ -]?\\d{5}(?!\\d)");
    /** Three letters of a consular post, a year, a day of the year (raised by 500), and four more digits. */
    private static final QuickPattern CONSULAR_CASE =
            QuickPattern.of("(?<![A-Za-z\\d])[A-Z]{3}[ -]?(?:19|20)\\d{2}[ -]?\\d{3}[ -]?\\d{3}(?!\\d)");

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        findings.addAll(PersonalDataType.RECEIPT_NUMBER, RECEIPT.in(text.plain()), 0);
        findings.addAll(PersonalDataType.RECEIPT_NUMBER, OTHER_OFFICE.in(text.cased()), 0);
        findings.addAll(PersonalDataType.RECEIPT_NUMBER, CONSULAR_CASE.in(text.cased()), 0);
    }
}
