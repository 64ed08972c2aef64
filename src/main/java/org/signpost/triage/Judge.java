package org.signpost.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.learned.Bundle;
import org.signpost.triage.learned.FeatureMaker;
import org.signpost.triage.learned.Features;
import org.signpost.triage.learned.LinearModel;
import org.signpost.triage.learned.ModelSet;
import org.signpost.triage.text.Prose;

/** Applies the trained models. Safe for use by several threads. */
final class Judge {
    /** Beyond this many sentences only the ones that look most like asking are embedded. */
    private static final int MAX_SENTENCES = 4;

    private final Bundle bundle;
    private final FeatureMaker maker;
    private final @Nullable Function<String, float[]> embed;

    /** @param embed null where no embedding can be had */
    Judge(Bundle bundle, @Nullable Function<String, float[]> embed) {
        this.bundle = bundle;
        this.maker = bundle.features();
        this.embed = embed;
    }

    /**
     * Reads a text.
     *
     * @param cascade whether what plainly asks nothing is settled without an embedding
     */
    Scores read(Prose prose, String language, @Nullable String parent, boolean cascade) {
        Features words = maker.words(prose, language, parent);
        List<Features> sentences = sentences(prose, language, parent);
        ModelSet cheap = bundle.words();
        double cheapScore = needsAnswer(cheap, words, sentences);
        if (embed == null || (cascade && cheapScore < cheap.needsAnswer().surelyNot())) {
            return scores(cheap, words, cheapScore);
        }
        Features full = maker.with(words, embed.apply(prose.text()));
        ModelSet models = bundle.full();
        return scores(models, full, needsAnswer(models, full, embedded(prose, sentences)));
    }

    /** Of a text of one sentence nothing. */
    private List<Features> sentences(Prose prose, String language, @Nullable String parent) {
        if (prose.sentences().size() < 2) {
            return List.of();
        }
        return prose.sentences().stream()
                .map(span -> maker.words(prose.sentence(span), language, parent))
                .toList();
    }

    private List<Features> embedded(Prose prose, List<Features> sentences) {
        Function<String, float[]> embedding = embed;
        if (embedding == null || bundle.full().sentenceShare() == 0) {
            return List.of();
        }
        List<Features> embedded = new ArrayList<>();
        for (int index : mostAsking(sentences)) {
            String sentence = prose.sentences().get(index).of(prose.text());
            embedded.add(maker.with(sentences.get(index), embedding.apply(sentence)));
        }
        return embedded;
    }

    /** The numbers of the sentences that the cheap model takes for asking, the most asking first. */
    private List<Integer> mostAsking(List<Features> sentences) {
        LinearModel cheap = bundle.words().needsAnswer().model();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(cheap.score(sentences.get(b)), cheap.score(sentences.get(a))));
        return order.subList(0, Math.min(MAX_SENTENCES, order.size()));
    }

    /** The sentence that asks most by the cheap model, or -1 in a text of one sentence. */
    int askingSentence(Prose prose, String language, @Nullable String parent) {
        List<Integer> order = mostAsking(sentences(prose, language, parent));
        return order.isEmpty() ? -1 : order.getFirst();
    }

    private static double needsAnswer(ModelSet models, Features whole, List<Features> sentences) {
        LinearModel model = models.needsAnswer().model();
        double score = model.score(whole);
        double most = sentences.stream().mapToDouble(model::score).max().orElse(score);
        return models.needsAnswer().platt().probability(score + models.sentenceShare() * most);
    }

    private static Scores scores(ModelSet models, Features features, double needsAnswer) {
        Map<Topic, Double> topics = new EnumMap<>(Topic.class);
        models.topics().forEach((topic, decision) -> topics.put(topic, decision.probability(features)));
        boolean needs = needsAnswer >= models.needsAnswer().threshold();
        Kind kind = needs ? Kind.QUESTION : Kind.STATEMENT;
        double best = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Kind, LinearModel> candidate : models.kinds().entrySet()) {
            boolean fits = !needs || candidate.getKey() == Kind.QUESTION || candidate.getKey() == Kind.HELP_REQUEST;
            double score = candidate.getValue().score(features);
            if (fits && score > best) {
                best = score;
                kind = candidate.getKey();
            }
        }
        return new Scores(
                models, features, needsAnswer, kind, topics, models.urgent().probability(features));
    }
}
