package org.signpost.triage.rules.urgency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Deadline;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.QuickPattern.Scan;

/** Judges by words and dates whether a text cannot wait. Safe for use by several threads. */
public final class UrgencyRules {
    private static final int HEARING_DAYS = 60;
    private static final int DEADLINE_DAYS = 21;
    private static final int REACH = 110;
    private static final int MOST_PLACES = 200;

    /**
     * The gravest reason, or empty where nothing is certain.
     *
     * @param deadlines of the same text, see {@link org.signpost.triage.rules.date.DeadlineFinder}
     * @param writtenOn the day of writing, or null where unknown; then no deadline is near
     */
    public Optional<UrgencyFinding> judge(String text, List<Deadline> deadlines, @Nullable LocalDate writtenOn) {
        FoldedText folded = FoldedText.of(text);
        for (Map.Entry<UrgencyKind, QuickPattern> entry : UrgencyWords.OF_KIND.entrySet()) {
            Optional<UrgencyFinding> urgency = find(entry.getKey(), entry.getValue(), folded, writtenOn);
            if (urgency.isPresent()) {
                return urgency;
            }
        }
        Optional<UrgencyFinding> near = writtenOn == null ? Optional.empty() : near(text, deadlines, writtenOn);
        return near.or(() -> find(UrgencyKind.HEARING_NEAR, UrgencyWords.COURT_SOON, folded, writtenOn));
    }

    private static Optional<UrgencyFinding> find(
            UrgencyKind kind, QuickPattern words, FoldedText text, @Nullable LocalDate writtenOn) {
        Scan matcher = words.scan(text.plain());
        for (int places = 0; places < MOST_PLACES && matcher.find(); places++) {
            if (UrgencyExceptions.letPass(kind, text.plain(), matcher.start(), matcher.end(), writtenOn)) {
                return Optional.of(new UrgencyFinding(kind, text.original(matcher.start(), matcher.end())));
            }
        }
        return Optional.empty();
    }

    private static Optional<UrgencyFinding> near(String text, List<Deadline> deadlines, LocalDate writtenOn) {
        Optional<UrgencyFinding> deadlineNear = Optional.empty();
        for (Deadline deadline : deadlines) {
            long days = ChronoUnit.DAYS.between(writtenOn, deadline.date());
            String around = FoldedText.of(text.substring(
                            Math.max(0, deadline.start() - REACH), Math.min(text.length(), deadline.end() + REACH)))
                    .plain();
            TextSpan place = new TextSpan(deadline.start(), deadline.end());
            if (days >= 0 && days <= HEARING_DAYS && UrgencyWords.COURT.isIn(around)) {
                return Optional.of(new UrgencyFinding(UrgencyKind.HEARING_NEAR, place));
            }
            if (days >= 0 && days <= DEADLINE_DAYS && UrgencyWords.GRAVE_DEADLINE.isIn(around)) {
                deadlineNear = Optional.of(new UrgencyFinding(UrgencyKind.DEADLINE_NEAR, place));
            }
        }
        return deadlineNear;
    }
}
