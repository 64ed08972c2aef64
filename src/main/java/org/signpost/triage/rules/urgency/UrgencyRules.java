package org.signpost.triage.rules.urgency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Deadline;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.QuickPattern;
import org.signpost.triage.text.WordLists;

/** Finds in words and dates what speaks for it that a text cannot wait. Safe for use by several threads. */
public final class UrgencyRules {
    static final WordLists WORDS = WordLists.read("urgency");

    private static final int NEAR_DAYS = 60;
    private static final int REACH = 110;
    private static final int MOST_PLACES = 200;

    private static final Map<UrgencyKind, QuickPattern> BY_WORDS = Stream.of(
                    UrgencyKind.SELF_HARM, UrgencyKind.DANGER, UrgencyKind.DETAINED, UrgencyKind.REMOVAL)
            .collect(Collectors.toMap(
                    Function.identity(),
                    kind -> words(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    (one, other) -> one,
                    () -> new EnumMap<>(UrgencyKind.class)));
    private static final QuickPattern COURT = words("court");
    private static final QuickPattern COURT_SOON = words("court-soon");
    private static final QuickPattern GRAVE_DEADLINE = words("grave-deadline");

    private static QuickPattern words(String list) {
        return QuickPattern.of("(?<![\\p{L}\\d])" + WORDS.grouped(list));
    }

    /**
     * What speaks for it that a text cannot wait: one finding of each kind that there is, the gravest first.
     *
     * @param deadlines of the same text, see {@link org.signpost.triage.rules.date.DeadlineFinder}
     * @param writtenOn the day of writing, or null where unknown; then no deadline is near
     */
    public List<UrgencyFinding> findings(String text, List<Deadline> deadlines, @Nullable LocalDate writtenOn) {
        FoldedText folded = FoldedText.of(text);
        Map<UrgencyKind, UrgencyFinding> findings = new EnumMap<>(UrgencyKind.class);
        BY_WORDS.forEach((kind, words) ->
                find(kind, words, folded, writtenOn).ifPresent(finding -> findings.put(kind, finding)));
        if (writtenOn != null) {
            near(text, deadlines, writtenOn, findings);
        }
        find(UrgencyKind.HEARING_NEAR, COURT_SOON, folded, writtenOn)
                .ifPresent(finding -> findings.putIfAbsent(UrgencyKind.HEARING_NEAR, finding));
        return List.copyOf(findings.values());
    }

    private static Optional<UrgencyFinding> find(
            UrgencyKind kind, QuickPattern words, FoldedText text, @Nullable LocalDate writtenOn) {
        return words.in(text.plain())
                .limit(MOST_PLACES)
                .filter(found -> UrgencyExceptions.letPass(kind, text.plain(), found, writtenOn))
                .findFirst()
                .map(found -> new UrgencyFinding(kind, text.original(found.start(), found.end())));
    }

    private static void near(
            String text, List<Deadline> deadlines, LocalDate writtenOn, Map<UrgencyKind, UrgencyFinding> findings) {
        for (Deadline deadline : deadlines) {
            long days = ChronoUnit.DAYS.between(writtenOn, deadline.date());
            if (days < 0 || days > NEAR_DAYS) {
                continue;
            }
            String around = FoldedText.of(text.substring(
                            Math.max(0, deadline.start() - REACH), Math.min(text.length(), deadline.end() + REACH)))
                    .plain();
            TextSpan place = new TextSpan(deadline.start(), deadline.end());
            UrgencyKind kind = COURT.isIn(around)
                    ? UrgencyKind.HEARING_NEAR
                    : GRAVE_DEADLINE.isIn(around) ? UrgencyKind.DEADLINE_NEAR : null;
            if (kind != null) {
                findings.putIfAbsent(kind, new UrgencyFinding(kind, place));
            }
        }
    }
}
