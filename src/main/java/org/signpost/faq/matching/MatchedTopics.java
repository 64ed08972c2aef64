package org.signpost.faq.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signpost.triage.Confidence;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;

/**
 * What a comment is about in the light of the entries that may answer it. The two judge by different means: triage knows the
 * words of a subject, matching knows what is asked within it.
 */
final class MatchedTopics {
    /** A topic is given where its entries have more than this share of the probability. */
    private static final double GIVEN_ABOVE = 0.5;

    /** From this share on it is likely, below only perhaps. */
    private static final double LIKELY_FROM = 0.75;

    /** A topic that triage is not all but sure of goes where its entries have less than this share. */
    private static final double KEPT_FROM = 0.05;

    /** From this confidence on a topic stays, whatever the entries say. */
    private static final double STAYS_FROM = 0.7;

    /** What a person said is certain. */
    private static final double CERTAIN = 1;

    private MatchedTopics() {}

    /**
     * The topics that hold, the most certain first.
     *
     * @param read those that triage found, or a person's, which stay as they are
     * @param topics each entry's topic, by its slug
     */
    static List<TopicScore> of(List<TopicScore> read, Match match, Map<String, Topic> topics) {
        boolean corrected = read.stream().anyMatch(score -> score.confidence() >= CERTAIN);
        if (corrected
                || match.outcome() == MatchOutcome.NONE
                || match.candidates().isEmpty()) {
            return read;
        }
        Map<Topic, Double> shares = shares(match, topics);
        List<TopicScore> held = new ArrayList<>();
        for (TopicScore score : read) {
            boolean fits = shares.getOrDefault(score.topic(), 0.0) >= KEPT_FROM;
            if (fits || score.confidence() >= STAYS_FROM) {
                held.add(score);
            }
        }
        shares.forEach((topic, share) -> {
            boolean known = read.stream().anyMatch(score -> score.topic().equals(topic));
            if (share > GIVEN_ABOVE && !known) {
                held.add(new TopicScore(topic, share, share >= LIKELY_FROM ? Confidence.LIKELY : Confidence.NOT_SURE));
            }
        });
        held.sort(Comparator.comparingDouble(TopicScore::confidence).reversed());
        return List.copyOf(held);
    }

    private static Map<Topic, Double> shares(Match match, Map<String, Topic> topics) {
        Map<Topic, Double> shares = new TreeMap<>();
        for (MatchCandidate candidate : match.candidates()) {
            Topic topic = topics.get(candidate.slug());
            if (topic != null) {
                shares.merge(topic, candidate.score(), Double::sum);
            }
        }
        // Only a person is certain.
        shares.replaceAll((_, share) -> Math.min(share, 0.99));
        return shares;
    }
}
