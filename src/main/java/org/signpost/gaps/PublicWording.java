package org.signpost.gaps;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.rules.personal.PersonalDataFinder;

/**
 * What of the questions of a group may stand in a public entry: the sentence that asks, and only where it names no personal
 * data, masked or not. A person reads the rest before it is published. Thread-safe.
 */
final class PublicWording {
    private static final int MOST = 10;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final double THE_SAME = 0.93;

    private static final Pattern MASK = Pattern.compile(Arrays.stream(PersonalDataType.values())
            .map(type -> Pattern.quote("[" + type.label() + "]"))
            .collect(Collectors.joining("|")));
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern MARKUP = Pattern.compile("[<>`*_#|\\[\\]{}\\\\]+");

    private final PersonalDataFinder finder = new PersonalDataFinder();

    /** The question of the entry, then its paraphrases: of the most central questions those that say it in other words. */
    List<String> of(List<Member> members) {
        QuestionVector centre = Member.centre(members);
        Map<String, Member> kept = new LinkedHashMap<>();
        members.stream()
                .sorted(Comparator.<Member>comparingDouble(member -> -centre.likeness(member.vector()))
                        .thenComparing(Member::asks))
                .forEach(member -> wording(member.asks())
                        .filter(wording -> kept.size() < MOST && isNew(wording, member, kept))
                        .ifPresent(wording -> kept.put(wording, member)));
        return List.copyOf(kept.keySet());
    }

    private static boolean isNew(String wording, Member member, Map<String, Member> kept) {
        return kept.keySet().stream().noneMatch(wording::equalsIgnoreCase)
                && kept.values().stream().noneMatch(other -> other.vector().likeness(member.vector()) > THE_SAME);
    }

    private Optional<String> wording(String asks) {
        String question = GapSummary.question(asks);
        String plain = GAP.matcher(MARKUP.matcher(question).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        boolean clean = !MASK.matcher(question).find()
                && !question.contains("…")
                && finder.find(question).isEmpty()
                && finder.find(plain).isEmpty();
        return clean && plain.length() >= SHORTEST && plain.length() <= LONGEST ? Optional.of(plain) : Optional.empty();
    }
}
