package org.signpost.triage.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.signpost.triage.rules.urgency.UrgencyFinding;
import org.signpost.triage.rules.urgency.UrgencyKind;

/** What rules say of a text that cannot wait, as signals: which kinds of evidence there are, or that there is none. */
final class UrgencySignals {
    private static final List<UrgencyKind> KINDS = List.of(UrgencyKind.values());
    private static final List<String> NAMES = Stream.concat(
                    KINDS.stream().map(kind -> "evidence-" + kind.name().toLowerCase(Locale.ROOT)),
                    Stream.of("no-evidence"))
            .toList();

    private UrgencySignals() {}

    /** What {@link #of} returns, in its order. */
    static List<String> all() {
        return NAMES;
    }

    static float[] of(List<UrgencyFinding> evidence) {
        float[] signals = new float[NAMES.size()];
        evidence.forEach(finding -> signals[KINDS.indexOf(finding.kind())] = 1);
        signals[KINDS.size()] = evidence.isEmpty() ? 1 : 0;
        return signals;
    }
}
