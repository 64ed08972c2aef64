package org.signpost.triage.rules.personal;

import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** Numbers that are nobody's: amounts, links, dockets, books. It finds nothing and keeps them from the others. */
final class HarmlessNumbers implements PersonalDataDetector {
    private static final QuickPattern NOBODYS = QuickPattern.of(String.join(
            "|",
            "(?:https?://|www\\.)[^\\s]{1,2000}+",
            "(?:\\$|€|£|\\busd|\\bus\\$|\\beur) ?\\d[\\d,.]{0,20}+",
            "(?<![\\d,])\\d{1,3}(?:,\\d{3}){1,5}+(?![\\d,])",
            "\\bdocket(?: no\\.?| number)?[ :#]{0,3}[\\w:-]{1,30}+",
            "\\b\\d{1,2}:\\d{2}-(?:cv|cr|mc|ap)-\\d{1,6}+",
            "\\bisbn[ :-]{0,3}[\\dx-]{10,17}+",
            "\\b(?:pub(?:lic|\\.) ?l(?:aw|\\.)|executive order|proclamation) (?:no\\. )?[\\d-]{3,9}+",
            "\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b"));

    @Override
    public void detect(FoldedText text, PersonalDataFindings findings) {
        Scan nobodys = NOBODYS.scan(text.plain());
        while (nobodys.find()) {
            findings.protect(nobodys.start(), nobodys.end());
        }
    }
}
