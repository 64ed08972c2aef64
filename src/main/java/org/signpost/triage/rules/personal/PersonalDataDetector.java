package org.signpost.triage.rules.personal;

import org.signpost.triage.text.FoldedText;

/** Finds one family of personal data; without state, so that threads can share it. */
interface PersonalDataDetector {
    /** Adds what it finds; a place that an earlier detector took is refused by {@code findings}. */
    void detect(FoldedText text, PersonalDataFindings findings);
}
