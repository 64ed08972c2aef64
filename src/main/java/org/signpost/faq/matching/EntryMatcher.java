package org.signpost.faq.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Embedder;
import org.signpost.triage.ModelFile;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;

/** Finds the entries of one library that answer a comment. Thread-safe. */
public final class EntryMatcher {
    private final MatchModel model;
    private final MatchMode mode;
    private final QueryVectorizer queryVectorizer;
    private final Map<String, EntryIndex> indexes = new HashMap<>();

    /**
     * @param mode {@link MatchMode#LEXICAL} where there is no embedder
     * @throws IllegalArgumentException where the mode needs an embedder and there is none
     */
    public EntryMatcher(Library library, MatchModel model, MatchMode mode, Optional<Embedder> embedder) {
        if (mode.readsEmbedding() && embedder.isEmpty()) {
            throw new IllegalArgumentException(mode + " needs an embedder");
        }
        this.model = model;
        this.mode = mode;
        Optional<Embedder> used = mode.readsEmbedding() ? embedder : Optional.empty();
        this.queryVectorizer = new QueryVectorizer(model.vocabulary(), model.centre(), used);
        for (String language : library.languages()) {
            indexes.put(language, new EntryIndex(library.entries(language), used, model.centre()));
        }
    }

    /** With the model that comes with the program; by words alone where the embedding model does not work here. */
    public static EntryMatcher load(Library library) {
        Optional<Embedder> embedder = embedder();
        return new EntryMatcher(
                library, bundledModel(), embedder.isPresent() ? MatchMode.COMBINED : MatchMode.LEXICAL, embedder);
    }

    /** The embedding model, or empty where it does not work on this machine. */
    public static Optional<Embedder> embedder() {
        try {
            return Optional.of(Embedder.load());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The model that comes with the program. */
    public static MatchModel bundledModel() {
        byte[] bytes = ModelFile.shipped(MatchModelFile.NAME);
        if (bytes == null) {
            throw new IllegalStateException("there is no model for matching on the class path; run the command train");
        }
        try {
            return MatchModelFile.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries that answer a comment. */
    public Match match(String text, Assessment assessment) {
        return isAsked(assessment) ? matchAsked(text, assessment) : Match.NOTHING_ASKED;
    }

    /** As {@link #match(String, Assessment)} of a comment that is known to ask, whatever triage says of that. */
    public Match matchAsked(String text, Assessment assessment) {
        return match(
                text,
                assessment.language(),
                topics(assessment),
                assessment.reasons().sentence());
    }

    private static boolean isAsked(Assessment assessment) {
        boolean reader = assessment.kind() != CommentKind.PINGBACK
                && assessment.kind() != CommentKind.SPAM
                && assessment.kind() != CommentKind.STAFF;
        return reader && (assessment.needsAnswer() || assessment.urgent());
    }

    private static Map<Topic, Double> topics(Assessment assessment) {
        Map<Topic, Double> topics = new TreeMap<>();
        for (TopicScore score : assessment.topics()) {
            topics.put(score.topic(), score.confidence());
        }
        return topics;
    }

    /** As the other, of a comment that is known to ask. */
    Match match(String text, String language, Map<Topic, Double> topics, @Nullable TextSpan asking) {
        String read = indexes.containsKey(language) ? language : Entry.FIRST_LANGUAGE;
        EntryIndex index = indexes.get(read);
        if (index == null || index.entries().isEmpty()) {
            return new Match(MatchOutcome.UNCOVERED, List.of());
        }
        MatchWeights weights = model.weights(mode);
        QueryVector query = queryVectorizer.of(text, language);
        EntryRanking ranking = EntryRanking.of(index, weights, query, topics);
        double[] numbers = AnswerDecision.numbers(
                index.entries(), ranking, topics, query.stems().size());
        double right = AnswerDecision.probability(weights.right(), numbers);
        MatchOutcome outcome = AnswerDecision.outcome(weights, numbers);
        int second = outcome == MatchOutcome.UNCOVERED
                ? SecondQuestion.NOTHING
                : new SecondQuestion(index, weights, queryVectorizer).find(text, language, ranking.order()[0]);
        MatchPassages passages = new MatchPassages(index);
        String asked = asking == null || asking.end() > text.length() ? text : asking.of(text);
        List<String> askedStems = queryVectorizer.of(asked, language).stems();
        List<MatchCandidate> candidates = new ArrayList<>();
        for (int entry : order(ranking, second)) {
            boolean answers = entry == second || (candidates.isEmpty() && outcome == MatchOutcome.MATCHED);
            Entry found = index.entries().get(entry);
            candidates.add(new MatchCandidate(
                    found.slug(),
                    score(ranking, entry, right),
                    answers,
                    passages.sentence(found, askedStems),
                    passages.words(text, found)));
        }
        return new Match(outcome, candidates);
    }

    /** The first candidate's probability is calibrated; the others share what is left as they stand to each other. */
    private static double score(EntryRanking ranking, int entry, double right) {
        double first = ranking.at(0);
        return entry == ranking.order()[0]
                ? right
                : Math.min(right, (1 - right) * ranking.probability()[entry] / Math.max(1e-6, 1 - first));
    }

    private static List<Integer> order(EntryRanking ranking, int second) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ranking.order().length && order.size() < Match.MAX_CANDIDATES; i++) {
            order.add(ranking.order()[i]);
            if (i == 0 && second != SecondQuestion.NOTHING) {
                order.add(second);
            }
        }
        return order.stream().distinct().limit(Match.MAX_CANDIDATES).toList();
    }
}
