package org.signpost.triage.rules.personal;

import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;

/** Numbers that are nobody's: amounts, links, dockets, books. It finds nothing and keeps them from the others. */
final class HarmlessNumbers implements PersonalDataDetector {
    private static final QuickPattern NOBODYS = QuickPattern.of(PersonalDataFinder.WORDS.any("harmless"));

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        NOBODYS.in(text.plain()).forEach(number -> findings.protect(number.start(), number.end()));
    }
}
