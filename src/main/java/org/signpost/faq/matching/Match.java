package org.signpost.faq.matching;

import java.util.List;

/**
 * The entries that may answer a comment, and how sure matching is that one does.
 *
 * @param candidates the best first, at most {@link #MAX_CANDIDATES}; empty where nothing is asked for sure
 */
public record Match(MatchOutcome outcome, List<MatchCandidate> candidates) {
    /** The most candidates that are kept. */
    public static final int MAX_CANDIDATES = 5;

    /** Nothing is asked. */
    public static final Match NOTHING_ASKED = new Match(MatchOutcome.NONE, List.of());

    public Match {
        candidates = List.copyOf(candidates);
    }

    /** The same candidates for a comment that seems to ask nothing: nothing is said of whether one answers. */
    Match listed() {
        return new Match(
                MatchOutcome.NONE,
                candidates.stream().map(MatchCandidate::listed).toList());
    }

    /** The candidates that a draft links: those that answer, at most two; the best one where matching is unsure. */
    public List<MatchCandidate> answering() {
        List<MatchCandidate> sure =
                candidates.stream().filter(MatchCandidate::answers).limit(2).toList();
        boolean proposes = outcome == MatchOutcome.MATCHED || outcome == MatchOutcome.AMBIGUOUS;
        return sure.isEmpty() && proposes ? candidates.stream().limit(1).toList() : sure;
    }
}
