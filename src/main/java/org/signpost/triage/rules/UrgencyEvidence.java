package org.signpost.triage.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.rules.date.DeadlineFinder;
import org.signpost.triage.rules.urgency.UrgencyFinding;
import org.signpost.triage.rules.urgency.UrgencyRules;

/** Finds what in a text speaks for it that it cannot wait. Safe for use by several threads. */
public final class UrgencyEvidence {
    private final UrgencyRules urgency = new UrgencyRules();
    private final DeadlineFinder deadlineFinder = new DeadlineFinder();

    /**
     * One finding of each kind that there is, the gravest first.
     *
     * @param language ISO 639-1 code
     * @param writtenOn null where unknown; then only days that are counted from the day of writing are near
     */
    public List<UrgencyFinding> of(String text, String language, @Nullable LocalDate writtenOn) {
        return writtenOn == null
                ? urgency.findings(text, deadlineFinder.counted(text, language), DeadlineFinder.ANY_DAY)
                : urgency.findings(text, deadlineFinder.find(text, language, writtenOn), writtenOn);
    }
}
