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
import org.signpost.faq.matching.decided.DecidedAnswer;
import org.signpost.faq.matching.decided.EntryPrior;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.CommentKind;
import org.signpost.triage.ModelFile;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.text.Glossaries;

/** Finds the entries of one library that answer a comment. Thread-safe. */
public final class EntryMatcher {
    /** From this probability of asking on, entries are listed for a comment that seems to ask nothing. */
    private static final double LISTED_FROM = 0.02;

    private final MatchModel model;
    private final MatchMode mode;
    private final QueryVectorizer queryVectorizer;
    private final Map<String, EntryIndex> indexes = new HashMap<>();
    private final Map<String, Topic> topicOfEntry = new HashMap<>();

    /**
     * @param mode {@link MatchMode#LEXICAL} where there are no sentence models
     * @throws IllegalArgumentException where the mode needs them and there are none
     */
    public EntryMatcher(Library library, MatchModel model, MatchMode mode, Optional<TextEmbedders> embedders) {
        this(library, model, mode, embedders, Glossaries.load());
    }

    private EntryMatcher(
            Library library,
            MatchModel model,
            MatchMode mode,
            Optional<TextEmbedders> embedders,
            Glossaries glossaries) {
        if (mode.readsEmbedding() && embedders.isEmpty()) {
            throw new IllegalArgumentException(mode + " needs the sentence models");
        }
        this.model = model;
        this.mode = mode;
        Optional<TextEmbedders> used = mode.readsEmbedding() ? embedders : Optional.empty();
        this.queryVectorizer = new QueryVectorizer(model.vocabulary(), model.centres(), used, glossaries);
        for (String language : library.languages()) {
            indexes.put(language, new EntryIndex(library, language, used, model.centres(), model.labelled()));
            library.entries(language).forEach(entry -> topicOfEntry.put(entry.slug(), entry.topic()));
        }
    }

    private EntryMatcher(EntryMatcher other, List<DecidedAnswer> answers) {
        this.model = other.model;
        this.mode = other.mode;
        this.queryVectorizer = other.queryVectorizer;
        this.topicOfEntry.putAll(other.topicOfEntry);
        LabelledComments labelled = model.labelled().and(answers, model.centres());
        EntryPrior prior = EntryPrior.of(answers);
        other.indexes.forEach((language, index) -> indexes.put(language, index.with(labelled, prior)));
    }

    /** The same, taught by what people answered: their comments are looked at as neighbours, their links as a prior. */
    public EntryMatcher taughtBy(List<DecidedAnswer> answers) {
        return new EntryMatcher(this, answers);
    }

    /** With the model that comes with the program; by words alone where the embedding model does not work here. */
    public static EntryMatcher load(Library library) {
        return load(library, Glossaries.load());
    }

    /** The same with an organisation's own glossaries. */
    public static EntryMatcher load(Library library, Glossaries glossaries) {
        return load(library, glossaries, bundledModel());
    }

    /** The same with another model. */
    static EntryMatcher load(Library library, Glossaries glossaries, MatchModel model) {
        Optional<TextEmbedders> embedders = embedders();
        return new EntryMatcher(
                library, model, embedders.isPresent() ? MatchMode.COMBINED : MatchMode.LEXICAL, embedders, glossaries);
    }

    /** The sentence models, or empty where one does not work on this machine. */
    public static Optional<TextEmbedders> embedders() {
        try {
            return Optional.of(TextEmbedders.load());
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

    /**
     * The entries that answer a comment; of one that hardly asks, or is perhaps not ours, they are only listed, in case they do.
     */
    public Match match(String text, Assessment assessment) {
        if (!isReaders(assessment.kind())) {
            return Match.NOTHING_ASKED;
        }
        if (assessment.needsAnswer() || assessment.urgent()) {
            Match match = matchAsked(text, assessment);
            return assessment.perhapsNotOurs() ? match.listed() : match;
        }
        return assessment.needsAnswerScore() < LISTED_FROM
                ? Match.NOTHING_ASKED
                : matchAsked(text, assessment).listed();
    }

    /** As {@link #match(String, Assessment)} of a comment that is known to ask, whatever triage says of that. */
    public Match matchAsked(String text, Assessment assessment) {
        return match(
                text,
                assessment.language(),
                topics(assessment),
                assessment.reasons().sentence());
    }

    /** What the comment is about in the light of its match; what a person said of that stays. */
    public List<TopicScore> topics(Assessment assessment, Match match) {
        return MatchedTopics.of(assessment.topics(), match, topicOfEntry);
    }

    private static boolean isReaders(CommentKind kind) {
        return kind != CommentKind.PINGBACK && kind != CommentKind.SPAM && kind != CommentKind.STAFF;
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
