package org.signpost.digest.gaps;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Span;
import org.signpost.triage.text.Prose;

/**
 * What a group is about as a whole.
 *
 * @param topic that of most of its questions; one that names none has no say, and of two the first in the alphabet counts
 * @param title its most central question, masked and short
 */
record Portrait(String topic, String title) {
    /** The longest title. */
    static final int LONGEST_TITLE = 120;

    private static final int SAYS_ENOUGH = 36;

    /**
     * One question of a group.
     *
     * @param asks masked
     */
    record Member(String asks, String topic, Fingerprint fingerprint) {}

    /** @param members at least one */
    static Portrait of(List<Member> members) {
        Fingerprint centre =
                Fingerprint.mean(members.stream().map(Member::fingerprint).toList());
        Member central = members.stream()
                .max(Comparator.<Member>comparingDouble(member -> centre.likeness(member.fingerprint()))
                        .thenComparing(Member::asks))
                .orElseThrow();
        return new Portrait(topic(members), title(central.asks()));
    }

    private static String topic(List<Member> members) {
        Map<String, Long> counts = members.stream()
                .map(Member::topic)
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.groupingBy(topic -> topic, TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    static String title(String asks) {
        return asks.length() <= LONGEST_TITLE ? asks : TextExcerpt.shortened(question(asks), LONGEST_TITLE);
    }

    /** The last sentence that ends as a question does and says enough by itself, else the whole. */
    static String question(String asks) {
        Prose prose = Prose.of(asks);
        return prose.sentences().stream()
                .map(span -> sentence(prose, span))
                .filter(sentence -> sentence.endsWith("?") && sentence.length() >= SAYS_ENOUGH)
                .reduce((_, last) -> last)
                .orElse(asks);
    }

    private static String sentence(Prose prose, Span span) {
        return span.of(prose.text()).strip();
    }
}
