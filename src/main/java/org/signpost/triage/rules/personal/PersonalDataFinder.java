package org.signpost.triage.rules.personal;

import java.util.List;
import org.signpost.triage.PersonalData;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.WordLists;

/** Finds what must be masked in a text. Safe for use by several threads. */
public final class PersonalDataFinder {
    static final WordLists WORDS = WordLists.read("personal-data");

    /** The order decides where two claim the same place. */
    private final List<PersonalDataDetector> detectors = List.of(
            new EmailAddresses(),
            new HarmlessNumbers(),
            new ReceiptNumbers(),
            new PassportNumbers(),
            new AlienNumbers(),
            new SocialSecurityNumbers(),
            new BirthDates(),
            new StreetAddresses(),
            new PhoneNumbers(),
            new SpelledPhoneNumbers(),
            new PersonNames(NameWordLists.read()));

    /** The places in the text as given, in their order, without overlaps. */
    public List<PersonalData> find(String text) {
        FoldedText folded = FoldedText.of(text);
        PersonalDataFindings findings = new PersonalDataFindings(folded);
        for (PersonalDataDetector detector : detectors) {
            detector.detect(folded, findings);
        }
        return findings.inOrder();
    }

    static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
