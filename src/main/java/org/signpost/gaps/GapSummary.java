package org.signpost.gaps;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.text.ParsedText;

/**
 * What a group is about as a whole.
 *
 * @param topic that of most of its questions; one that names none has no say, and of two the first in the alphabet counts
 * @param title its most central question, masked and short
 */
record GapSummary(String topic, String title) {
    static final int LONGEST_TITLE = 120;

    private static final int SAYS_ENOUGH = 36;

    /**
     * One question of a group.
     *
     * @param asks masked
     */
    record Member(String asks, String topic, QuestionVector vector) {
        static QuestionVector centre(List<Member> members) {
            return QuestionVector.mean(members.stream().map(Member::vector).toList());
        }
    }

    /** @param members at least one */
    static GapSummary of(List<Member> members) {
        QuestionVector centre = Member.centre(members);
        Member central = members.stream()
                .max(Comparator.<Member>comparingDouble(member -> centre.likeness(member.vector()))
                        .thenComparing(Member::asks))
                .orElseThrow();
        return new GapSummary(topic(members), title(central.asks()));
    }

    private static String topic(List<Member> members) {
        Map<String, Long> counts = members.stream()
                .map(Member::topic)
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.groupingBy(topic -> topic, TreeMap::new, Collectors.counting()));
        // Of equal ones, max() keeps the first.
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    static String title(String asks) {
        return asks.length() <= LONGEST_TITLE ? asks : TextExcerpt.shortened(question(asks), LONGEST_TITLE);
    }

    /** The last sentence that ends as a question does and says enough by itself, else the whole. */
    static String question(String asks) {
        ParsedText parsed = ParsedText.of(asks);
        return parsed.sentences().stream()
                .map(span -> span.of(parsed.text()).strip())
                .filter(sentence -> sentence.endsWith("?") && sentence.length() >= SAYS_ENOUGH)
                .reduce((_, last) -> last)
                .orElse(asks);
    }
}
